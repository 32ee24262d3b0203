import { z } from 'zod';
import { aliases, day, text } from './words.ts';

/** periods.yaml: spans of time that have a name. */
export const namedPeriodSchema = z.strictObject({
  name: text,
  start: day,
  end: day,
  aliases,
  caveat: text.exactOptional(),
});
