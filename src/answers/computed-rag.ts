import { computeRag, nearestEnd, targetFits } from '../indicators/compute-rag.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { RagReference, RagRule } from '../indicators/rag-rule.ts';
import type { ComputedRag, Figure } from './answer.ts';
import { comparisonWith, type FigureComparator } from './comparisons.ts';
import type { Library } from './library.ts';

/** What a value is set against, or why there is nothing to set it against. */
type Beside =
  | Omit<Extract<ComputedRag, { assessed: false }>, 'figure'>
  | { readonly assessed: true; readonly value: number; readonly reference: number; readonly more: More };

type More = Pick<Extract<ComputedRag, { assessed: true }>, 'other' | 'component'>;

/**
 * The colour that the indicator's own rule gives to a figure, beside whatever was published and never instead of it; not
 * assessed, with the reason, where the rule or what it sets the figure against is missing, or the figure is made up.
 */
export async function computedRagOf(
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<ComputedRag> {
  const { indicator, observation } = figure;
  const { rag: rule } = indicator;
  if (rule === undefined) return { figure, assessed: false, because: 'no-rule' };
  if (observation.status === 'illustrative') return { figure, assessed: false, because: 'illustrative' };
  const { value } = observation;
  if (value === null) return { figure, assessed: false, because: 'no-value' };
  const beside = await besideOf(rule, figure, value, points, library);
  if (!beside.assessed) return { figure, ...beside };
  const improving = rule.redOnlyIfNotImproving && (await isImproving(figure, points, library));
  const computed = computeRag(indicator, rule, beside, improving);
  return computed === undefined
    ? { figure, assessed: false, because: 'no-rule' }
    : { figure, ...computed, ...beside.more };
}

/** The computed colour for an answer that speaks of it only where the indicator has a rule. */
export async function ruledRagOf(
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<{ readonly computed?: ComputedRag }> {
  return figure.indicator.rag === undefined ? {} : { computed: await computedRagOf(figure, points, library) };
}

async function besideOf(
  rule: RagRule,
  figure: Figure,
  value: number,
  points: readonly StoredObservation[],
  library: Library,
): Promise<Beside> {
  const { indicator, observation } = figure;
  const comparator = comparatorOf[rule.against];
  if (comparator !== undefined) return besideFigure(comparator, figure, value, points, library);
  const reference =
    rule.against === 'band' ? indicator.band && nearestEnd(indicator.band, value) : indicator.target?.value;
  if (reference === undefined) return { assessed: false, because: 'nothing-beside' };
  if (!targetFits(indicator, observation.basis)) return { assessed: false, because: 'other-basis' };
  return { assessed: true, value, reference, more: {} };
}

const comparatorOf: Readonly<Record<RagReference, FigureComparator | undefined>> = {
  target: undefined,
  band: undefined,
  county: 'county',
  region: 'region',
  country: 'country',
  'year-before': 'last-year',
};

/** Another figure to set this one against; where only a part of both is alike, that part. */
async function besideFigure(
  comparator: FigureComparator,
  figure: Figure,
  value: number,
  points: readonly StoredObservation[],
  library: Library,
): Promise<Beside> {
  const comparison = await comparisonWith(comparator, figure, points, library);
  if (comparison === undefined || comparison.other.observation.value === null) {
    return { assessed: false, because: 'nothing-beside' };
  }
  const { other, verdict } = comparison;
  if (verdict.comparable) {
    return { assessed: true, value, reference: comparison.other.observation.value, more: { other } };
  }
  const { likeForLike } = verdict;
  if (likeForLike === undefined) return { assessed: false, because: 'not-comparable' };
  const more = { other, component: likeForLike.component };
  return { assessed: true, value: likeForLike.value, reference: likeForLike.other, more };
}

/** Whether the figure is better than that of the period before; not where the two may not be compared. */
async function isImproving(figure: Figure, points: readonly StoredObservation[], library: Library): Promise<boolean> {
  const before = await comparisonWith('last-period', figure, points, library);
  return before?.verdict.comparable === true && before.verdict.difference.meaning === 'better';
}
