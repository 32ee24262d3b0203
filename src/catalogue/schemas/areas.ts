import { z } from 'zod';
import { areaKinds } from '../../indicators/area.ts';
import { aliases, day, id, text } from './words.ts';

const population = z.strictObject({
  source: text,
  published: day.exactOptional(),
  byYear: z.record(z.string().regex(/^\d{4}$/, 'a year has four digits'), z.int().positive()),
});

/** areas.yaml: the places that figures are for. */
export const areaSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum(areaKinds),
  code: text.exactOptional(),
  parent: id.exactOptional(),
  aliases,
  population: population.exactOptional(),
  note: text.exactOptional(),
});
