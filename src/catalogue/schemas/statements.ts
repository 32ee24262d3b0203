import { z } from 'zod';
import { day, id, source, text } from './words.ts';

/** statements.yaml: what papers say without an exact figure. */
export const statementSchema = z.strictObject({
  indicator: id,
  area: id,
  text,
  direction: z.enum(['up', 'down', 'level']).exactOptional(),
  approximately: z.number().exactOptional(),
  period: text,
  source,
  published: day.exactOptional(),
});
