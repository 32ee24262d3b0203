import { z } from 'zod';
import { id, text } from './words.ts';

/** not-held.yaml: words for what people ask about and no figure is held of, so that they are told so. */
export const notHeldSchema = z.strictObject({
  words: z.array(text).min(1),
  /** What is not held: something that is counted, or places smaller than those that figures are for. */
  what: z.enum(['counted', 'places']).default('counted'),
  /** The indicators nearest to it. */
  near: z.array(id).default([]),
});
