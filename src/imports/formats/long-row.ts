/** A row in which nothing is said: every column of a long table in its order, as documented. */
export const blankRow = {
  indicator: '',
  area: '',
  period: '',
  basis: '',
  value: '',
  numerator: '',
  denominator: '',
  status: '',
  note: '',
  components: '',
  published_rag: '',
  direction: '',
  rank: '',
  rank_of: '',
  rank_set: '',
  band: '',
  band_set: '',
  comparator: '',
  comparator_value: '',
  published: '',
  document: '',
  page: '',
};
export type LongColumn = keyof typeof blankRow;

/** One row of a long table as text, before it is known what any of it means. A column that is not there is blank. */
export type LongRow = Readonly<Record<LongColumn, string>>;

/** The columns of a long table in their order; a heading may spell them with other case, spaces or hyphens. */
export const longColumns: readonly LongColumn[] = Object.keys(blankRow).filter(
  (name): name is LongColumn => name in blankRow,
);

/** What a template tells the person who fills it in; it is not read, and nothing is said of that. */
export const asideColumns = ['unit', 'last period', 'last value', 'owner', 'due'] as const;

/** What stands before the columns of a file in the file of its refused rows. */
export const rejectedColumns = ['line', 'reason'] as const;
