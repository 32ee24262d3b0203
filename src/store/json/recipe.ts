import { z } from 'zod';
import { partsPlayed } from '../../alerts/exception.ts';
import type { DigestFigure, DigestRecipe, KeptRecipe } from '../../delivery/recipes.ts';
import type { Recipe } from '../../questions/recipe.ts';
import { period, seriesKey } from './figure.ts';
import { subject } from './question.ts';
import type { FieldsOf } from './text.ts';

const ofAnswer = z.object({
  subject,
  asOf: z.string().exactOptional(),
  publication: z.number(),
  catalogue: z.string(),
  figures: z.string(),
} satisfies FieldsOf<Recipe>);

const digestFigure = z.object({
  list: z.enum(['raised', 'continuing', 'cleared', 'improved', 'worsened']),
  part: z.enum([...partsPlayed, 'now']),
  reference: z.string().exactOptional(),
  series: seriesKey,
  period,
  value: z.number(),
} satisfies FieldsOf<DigestFigure>);

const ofDigest = z.object({
  digest: z.object({ at: z.string(), since: z.string() } satisfies FieldsOf<DigestRecipe['digest']>),
  publication: z.number(),
  figures: z.array(digestFigure).readonly(),
} satisfies FieldsOf<DigestRecipe>);

/** A recipe as it is kept in JSON: that of an answer names its subject, that of a digest its span. */
export const recipe: z.ZodType<KeptRecipe> = z.union([ofAnswer, ofDigest]);
