import type { PartPlayed } from '../alerts/exception.ts';
import type { Digest } from '../digests/digest.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { Recipe } from '../questions/recipe.ts';

/** One value that a digest stated: in which of its lists, and what it was there. */
export interface DigestFigure {
  readonly list: 'raised' | 'continuing' | 'cleared' | 'improved' | 'worsened';
  readonly part: PartPlayed | 'now';
  /** The exception that it belongs to, where it does. */
  readonly reference?: string;
  readonly series: SeriesKey;
  readonly period: Period;
  readonly value: number;
}

/** What a digest stated and from which state of the store, and nothing that people wrote. */
export interface DigestRecipe {
  readonly digest: Pick<Digest, 'at' | 'since'>;
  /** The newest publication that was held; 0 where there was none. */
  readonly publication: number;
  readonly figures: readonly DigestFigure[];
}

/** What a code stands for. */
export type KeptRecipe = Recipe | DigestRecipe;

/** What was shown under a code, and what it was made of. */
export interface Coded {
  readonly code: string;
  readonly recipe: KeptRecipe;
}

/** Finds what an answer or a digest was made of by the code that it carries. */
export interface RecipeReader {
  find(code: string): Promise<{ readonly recipe: KeptRecipe; readonly at: string } | undefined>;
}

/** Keeps what answers and digests were made of; a code that is kept already stays as it is. */
export interface Recipes extends RecipeReader {
  keep(code: string, recipe: KeptRecipe, at: string): Promise<void>;
}
