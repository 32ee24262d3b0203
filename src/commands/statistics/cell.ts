import { z } from 'zod';

const written = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/** A cell that holds a name. */
export const nameCell = z.string().min(1);

/** A cell that holds a finite number, plain or as 1e+05. */
export const numberCell = z
  .string()
  .regex(written, 'is not a number')
  .transform(Number)
  .refine(Number.isFinite, 'is too large to reckon with');

/** A cell that holds a whole number from 0. */
export const wholeCell = z
  .string()
  .regex(/^\d{1,9}$/u, 'is not a whole number')
  .transform(Number);

/** A cell that holds one of a few words. */
export function wordCell<const T extends readonly string[]>(words: T) {
  return z.enum(words, { error: `is none of ${words.join(', ')}` });
}

/** A cell that may be blank or left out. */
export function optionalCell<T>(cell: z.ZodType<T, string>) {
  return z.preprocess((text) => (text === '' ? undefined : text), cell.optional());
}
