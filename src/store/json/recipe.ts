import { z } from 'zod';
import type { Recipe } from '../../questions/recipe.ts';
import { subject } from './question.ts';
import type { FieldsOf } from './text.ts';

/** A recipe as it is kept in JSON. */
export const recipe: z.ZodType<Recipe> = z.object({
  subject,
  asOf: z.string().exactOptional(),
  publication: z.number(),
  catalogue: z.string(),
  figures: z.string(),
} satisfies FieldsOf<Recipe>);
