import { z } from 'zod';
import { mappedFormats } from '../catalogue.ts';
import { id, text } from './words.ts';

/** imports.yaml: under which names files of other publishers speak of an indicator. */
export const importSchema = z.strictObject({
  format: z.enum(mappedFormats),
  names: z.array(text).min(1),
  indicator: id,
});
