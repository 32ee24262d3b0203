import type { DigestFigure, DigestRecipe, RecipeReader } from '../delivery/recipes.ts';
import { behindTold } from './behind-told.ts';
import type { Library } from './library.ts';
import type { EvidencedFigure } from './reproduce.ts';

/** A value that a digest stated, with what stands behind it; without that where it is shown to nobody now. */
export interface DigestFigureBehind extends Omit<DigestFigure, 'value'> {
  readonly behind?: EvidencedFigure;
}

/** A digest with the figures that it stated. */
export interface DigestReproduced {
  readonly digest: DigestRecipe['digest'];
  readonly publication: number;
  readonly figures: readonly DigestFigureBehind[];
}

/** The figures that a digest stated, found again by its code; undefined where no digest of that code is on record. */
export async function reproduceDigest(
  code: string,
  recipes: RecipeReader,
  library: Library,
): Promise<DigestReproduced | undefined> {
  const kept = await recipes.find(code);
  if (kept === undefined || !('digest' in kept.recipe)) return undefined;
  const { digest, publication, figures } = kept.recipe;
  const found: DigestFigureBehind[] = [];
  for (const { value, ...figure } of figures) {
    const behind = await behindTold(figure.series, { period: figure.period, value, upTo: publication }, library);
    found.push({ ...figure, ...(behind === undefined ? {} : { behind }) });
  }
  return { digest, publication, figures: found };
}
