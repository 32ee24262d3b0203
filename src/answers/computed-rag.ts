import type { StoredObservation } from '../indicators/observation.ts';
import { ragBeside } from '../indicators/rag-beside.ts';
import type { RagReference } from '../indicators/rag-rule.ts';
import type { ComputedRag, Figure } from './answer.ts';
import { comparisonWith, type FigureComparator } from './comparisons.ts';
import type { Library } from './library.ts';

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
  const comparator = comparatorOf[rule.against];
  const against = comparator && (await comparisonWith(comparator, figure, points, library));
  const before = rule.redOnlyIfNotImproving ? await comparisonWith('last-period', figure, points, library) : undefined;
  const computed = ragBeside(indicator, observation, {
    other: against?.other.observation,
    before: before?.other.observation,
  });
  return computed.assessed && against !== undefined
    ? { figure, ...computed, other: against.other }
    : { figure, ...computed };
}

/** The computed colour for an answer that speaks of it only where the indicator has a rule. */
export async function ruledRagOf(
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<{ readonly computed?: ComputedRag }> {
  return figure.indicator.rag === undefined ? {} : { computed: await computedRagOf(figure, points, library) };
}

const comparatorOf: Readonly<Record<RagReference, FigureComparator | undefined>> = {
  target: undefined,
  band: undefined,
  county: 'county',
  region: 'region',
  country: 'country',
  'year-before': 'last-year',
};
