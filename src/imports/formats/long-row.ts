import { z } from 'zod';

const cell = z.string().default('');

/** One row of a long table as text, before it is known what any of it means. A column that is not there is blank. */
export const longRowSchema = z.object({
  indicator: cell,
  area: cell,
  period: cell,
  basis: cell,
  value: cell,
  numerator: cell,
  denominator: cell,
  status: cell,
  note: cell,
  components: cell,
  published_rag: cell,
  direction: cell,
  rank: cell,
  rank_of: cell,
  rank_set: cell,
  band: cell,
  band_set: cell,
  published: cell,
  document: cell,
  page: cell,
});

export type LongRow = z.infer<typeof longRowSchema>;

/** The columns of a long table, as documented; a heading may spell them with other case, spaces or hyphens. */
export const longColumns = Object.keys(longRowSchema.shape);

export const neededColumns = ['indicator', 'area', 'period', 'value'] as const;
