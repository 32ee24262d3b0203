import { computeRag, nearestEnd, targetFits } from './compute-rag.ts';
import type { AssessedRag } from './compute-rag.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import type { RagRule } from './rag-rule.ts';
import { verdictOn } from './verdict.ts';

/** The figures that a colour may follow from beside its own; absent where none is held. */
export interface Beside {
  /** Of the place or the year that the indicator's rule names. */
  readonly other?: Observation | undefined;
  /** Of the period before. */
  readonly before?: Observation | undefined;
}

/** No colour, and why. */
export interface NotAssessed {
  readonly assessed: false;
  readonly because: 'no-rule' | 'no-value' | 'nothing-beside' | 'not-comparable' | 'other-basis';
}

/** A colour, with the part of both figures that it was given for where only that part is like for like. */
export type RagBeside = (AssessedRag & { readonly component?: string }) | NotAssessed;

interface Pair {
  readonly value: number;
  readonly reference: number;
  readonly component?: string;
}

/** The colour that the indicator's own rule gives a figure, the same to whoever asks; not assessed, with the reason, where it gives none. */
export function ragBeside(indicator: Indicator, figure: Observation, beside: Beside): RagBeside {
  const { rag: rule } = indicator;
  if (rule === undefined) return none('no-rule');
  if (figure.value === null) return none('no-value');
  const pair = pairOf(rule, indicator, { ...figure, value: figure.value }, beside.other);
  if ('because' in pair) return pair;
  const { component, ...values } = pair;
  const improving = rule.redOnlyIfNotImproving && isImproving(indicator, figure, beside.before);
  const computed = computeRag(indicator, rule, values, improving);
  if (computed === undefined) return none('no-rule');
  return component === undefined ? computed : { ...computed, component };
}

function pairOf(
  rule: RagRule,
  indicator: Indicator,
  figure: Observation & { readonly value: number },
  other: Observation | undefined,
): Pair | NotAssessed {
  const { value, basis } = figure;
  if (rule.against !== 'target' && rule.against !== 'band') return pairWith(indicator, figure, other);
  const reference =
    rule.against === 'band' ? indicator.band && nearestEnd(indicator.band, value) : indicator.target?.value;
  if (reference === undefined) return none('nothing-beside');
  return targetFits(indicator, basis) ? { value, reference } : none('other-basis');
}

function pairWith(
  indicator: Indicator,
  figure: Observation & { readonly value: number },
  other: Observation | undefined,
): Pair | NotAssessed {
  if (other === undefined || other.value === null) return none('nothing-beside');
  const verdict = verdictOn(indicator, figure, other);
  if (verdict.comparable) return { value: figure.value, reference: other.value };
  const { likeForLike } = verdict;
  if (likeForLike === undefined) return none('not-comparable');
  return { value: likeForLike.value, reference: likeForLike.other, component: likeForLike.component };
}

/** Whether the figure is better than that of the period before; not where the two may not be compared. */
function isImproving(indicator: Indicator, figure: Observation, before: Observation | undefined): boolean {
  const verdict = before && verdictOn(indicator, figure, before);
  return verdict?.comparable === true && verdict.difference.meaning === 'better';
}

function none(because: NotAssessed['because']): NotAssessed {
  return { assessed: false, because };
}
