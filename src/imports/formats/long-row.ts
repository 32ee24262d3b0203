/** The columns of a long table, as documented; a heading may spell them with other case, spaces or hyphens. */
export const longColumns = [
  'indicator',
  'area',
  'period',
  'basis',
  'value',
  'numerator',
  'denominator',
  'status',
  'note',
  'components',
  'published_rag',
  'direction',
  'rank',
  'rank_of',
  'rank_set',
  'band',
  'band_set',
  'comparator',
  'comparator_value',
  'published',
  'document',
  'page',
] as const;
export type LongColumn = (typeof longColumns)[number];

/** One row of a long table as text, before it is known what any of it means. A column that is not there is blank. */
export type LongRow = Readonly<Record<LongColumn, string>>;

/** A row in which nothing is said. */
export const blankRow: LongRow = {
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
