/** What time it is, as an ISO instant in UTC with milliseconds. */
export type Clock = () => string;
