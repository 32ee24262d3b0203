import { z } from 'zod';
import { bases } from '../../indicators/basis.ts';
import { day, id, source, text } from './words.ts';

/** How long after the end of its period a figure is due. */
const after = z.strictObject({ months: z.int().min(0).max(36).default(0), days: z.int().min(0).max(366).default(0) });

const listed = z.strictObject({ period: text, due: day });

/**
 * releases.yaml: when each period's figures are due, either a fixed time after the period's end or on listed days. Basis
 * and area are the indicator's usual ones where none is given; without a source the days are an assumption.
 */
export const releaseSchema = z.strictObject({
  indicators: z.array(id).min(1),
  basis: z.enum(bases).exactOptional(),
  area: id.exactOptional(),
  after: after.exactOptional(),
  everyMonths: z.int().min(1).max(12).exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  listed: z.array(listed).min(1).exactOptional(),
  graceDays: z.int().min(0).max(366),
  source: source.exactOptional(),
});
export type ReleaseEntry = z.infer<typeof releaseSchema>;
