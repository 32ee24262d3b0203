/**
 * What the alert log and the messages were last brought in step with, by subject: the condition of each rule, and the
 * rules by which small numbers are hidden. One memory for every process that shares the data.
 */
export interface InStepReader {
  marks(): Promise<ReadonlyMap<string, string>>;
}

/** Remembers, within the transaction that brought things in step; what is not among the new marks is forgotten. */
export interface InStep extends InStepReader {
  mark(marks: ReadonlyMap<string, string>): Promise<void>;
}
