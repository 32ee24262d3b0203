import { z } from 'zod';
import { id, text } from './words.ts';

/** partnership.yaml: who the partnership is, when its year starts, and which areas figures are set against. */
export const partnershipSchema = z.strictObject({
  name: text,
  calendar: z.strictObject({ yearStartsInMonth: z.int().min(1).max(12) }),
  comparators: z.strictObject({ region: id.exactOptional(), country: id.exactOptional(), county: id }),
});
export type PartnershipFile = z.infer<typeof partnershipSchema>;
