import { z } from 'zod';
import { usualPlaceWords } from '../../questions/place-words.ts';
import { id, text } from './words.ts';

const placeWords = z.strictObject({
  part: text.default(usualPlaceWords.part),
  parts: text.default(usualPlaceWords.parts),
  whole: text.default(usualPlaceWords.whole),
  region: text.default(usualPlaceWords.region),
});

/**
 * partnership.yaml: who the partnership is, when its year starts, which areas figures are set against, what its own
 * people call the parts, the whole and the region, which areas are its neighbours, and how many false alarms a year its
 * rules may be expected to raise.
 */
export const partnershipSchema = z.strictObject({
  name: text,
  calendar: z.strictObject({ yearStartsInMonth: z.int().min(1).max(12) }),
  comparators: z.strictObject({ region: id.exactOptional(), country: id.exactOptional(), county: id }),
  words: placeWords.exactOptional(),
  neighbours: z.array(id).min(1).exactOptional(),
  alertBudget: z.number().min(0).exactOptional(),
});
export type PartnershipFile = z.infer<typeof partnershipSchema>;
