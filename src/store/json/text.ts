import type { z } from 'zod';

/** The value that a column's text holds, checked against its schema; throws where the text is damaged. */
export function valueOf<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text));
}

/**
 * The fields of a type that is kept as JSON, each with its schema. A field that the type gains and this list lacks does
 * not compile, so that nothing is lost on the way through the store.
 */
export type FieldsOf<T> = { readonly [Field in keyof T]-?: z.ZodType<T[Field]> };
