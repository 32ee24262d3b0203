import { z } from 'zod';

/** An id: small letters, digits and single hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens, such as vehicle-crime');

/** Text that says something. */
export const text = z.string().trim().min(1);

/** A civil date. */
export const day = z.iso.date('write the date as 2021-03-31');

/** Other names that people type. */
export const aliases = z.array(text).default([]);

/** Where a sentence or a limit was read. */
export const source = z.strictObject({ document: text, place: text.exactOptional() });
