import { z } from 'zod';
import { id, text } from './words.ts';

/** ambiguities.yaml: words that several indicators or areas share, so that they are asked back. */
export const ambiguitySchema = z.strictObject({
  words: z.array(text).min(1),
  indicators: z.array(id).default([]),
  areas: z.array(id).default([]),
});
