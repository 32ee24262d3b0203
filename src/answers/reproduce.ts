import type { Publication } from '../indicators/indicator-store.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { vintagesOf, type KnownEstimate } from '../indicators/population.ts';
import type { RecipeReader } from '../delivery/recipes.ts';
import type { Recipe } from '../questions/recipe.ts';
import type { Answer, Figure } from './answer.ts';
import { answerWithRecipe } from './answered.ts';
import { libraryAt } from './library-at.ts';
import { everyPublication, type Library } from './library.ts';
import { statedFigures } from './stated-figures.ts';

/** One stored row behind a figure: which version it is, what brought it, and whether a later one is held now. */
export interface EvidenceRow {
  readonly observation: StoredObservation;
  readonly publication?: Publication;
  /** The version that is held now, where it is a later one. */
  readonly revisedTo?: StoredObservation;
}

/** A figure of the answer with the rows that it comes from: its own, or those that it was worked out from. */
export interface EvidencedFigure {
  readonly figure: Figure;
  readonly rows: readonly EvidenceRow[];
  /** The estimate of the residents that it was worked out for, where it was. */
  readonly population?: EvidencedEstimate;
}

/** An estimate behind a figure: what brought it, and which one counts now. */
export interface EvidencedEstimate {
  readonly estimate: KnownEstimate;
  /** Absent where the catalogue states it. */
  readonly publication?: Publication;
  /** The estimate of the same vintage that is held now, where it is another one; null where it was withdrawn. */
  readonly now?: KnownEstimate | null;
}

/** An answer built again from its code. */
export interface Reproduction {
  readonly recipe: Recipe;
  /** ISO instant at which the answer was first given. */
  readonly at: string;
  readonly answer: Answer;
  readonly figures: readonly EvidencedFigure[];
  /** Whether the figures are those that the answer stated then. */
  readonly sameFigures: boolean;
  /** Whether the catalogue is the one that the question was read with. */
  readonly sameCatalogue: boolean;
}

/** Builds the answer of a code again from the store as it was then; undefined where no answer of that code is on record. */
export async function reproduce(
  code: string,
  recipes: RecipeReader,
  library: Library,
): Promise<Reproduction | undefined> {
  const kept = await recipes.find(code);
  if (kept === undefined || 'digest' in kept.recipe) return undefined;
  const { recipe, at } = kept;
  const { subject, asOf, publication } = recipe;
  const then = libraryAt(library, { upTo: publication, instant: at, ...(asOf === undefined ? {} : { asOf }) });
  const again = await answerWithRecipe(subject, then);
  return {
    recipe,
    at,
    answer: again.answer,
    figures: await Promise.all(statedFigures(again.answer).map((figure) => evidenceOf(figure, library))),
    sameFigures: again.recipe.figures === recipe.figures,
    sameCatalogue: again.recipe.catalogue === recipe.catalogue,
  };
}

/** A figure with the rows behind it, as they are held now. */
export async function evidenceOf(figure: Figure, now: Library): Promise<EvidencedFigure> {
  const parts = figure.observation.derived?.parts ?? [figure.observation];
  const estimate = figure.observation.derived?.population;
  return {
    figure,
    rows: await Promise.all(parts.map((each) => rowOf(each, now))),
    ...(estimate === undefined ? {} : { population: await evidencedEstimate(estimate, now) }),
  };
}

async function evidencedEstimate(estimate: KnownEstimate, { indicators }: Library): Promise<EvidencedEstimate> {
  const publications = await indicators.publications(everyPublication);
  const publication = publications.find(({ id }) => id === estimate.publication);
  const vintages = vintagesOf(await indicators.populations([estimate.area]));
  const now = vintages.find(({ name }) => name === estimate.vintage)?.byYear.get(estimate.year) ?? null;
  return {
    estimate,
    ...(publication === undefined ? {} : { publication }),
    ...(now?.residents === estimate.residents ? {} : { now }),
  };
}

async function rowOf(observation: StoredObservation, { indicators }: Library): Promise<EvidenceRow> {
  const publications = await indicators.publications(everyPublication);
  const publication = publications.find(({ id }) => id === observation.publication);
  const newest = (await indicators.vintages(observation, observation.period)).at(-1);
  return {
    observation,
    ...(publication === undefined ? {} : { publication }),
    ...(newest === undefined || newest.vintage <= observation.vintage ? {} : { revisedTo: newest }),
  };
}
