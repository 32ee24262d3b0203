import { isUpward } from '../bound.ts';
import type { Rule } from '../rule.ts';
import type { Indicator } from '../../indicators/indicator.ts';

/** What is taken for true of a series while nothing is wrong with it. */
export interface Assumption {
  /** The true level, in the indicator's unit. */
  readonly level: number;
  /** The cases behind a quarter's figure: what a share is of, or what a rate or a count counts. */
  readonly cases: number;
}

/** The cases of a quarter where a rule names none: as many as in the field's usual example of a threshold that flaps. */
const usualCases = 60;

/** A level to generate figures around where nothing else says one. */
const plainLevel = { rate: 10, percent: 50, count: usualCases } as const;

/**
 * What the budget and a simulation assume for a rule: what the rule states, or else that the level lies where the rule
 * would clear, and that a quarter has 60 cases. A count is its own cases.
 */
export function assumptionFor(
  rule: Rule,
  indicator: Pick<Indicator, 'unit' | 'target' | 'rag' | 'polarity'>,
): Assumption {
  const { unit } = indicator;
  const level = rule.assumes?.level ?? levelOf(rule, indicator) ?? plainLevel[unit.kind];
  return { level, cases: rule.assumes?.cases ?? usualCases };
}

function levelOf(rule: Rule, { target, rag, polarity }: Parameters<typeof assumptionFor>[1]): number | undefined {
  if ('breach' in rule) return rule.recovery.value;
  if (rule.kind !== 'rag-worsened' || target === undefined || rag?.against !== 'target') return undefined;
  // As far on the good side of the target as amber reaches on the other.
  const reach = (rag.amber ?? rag.green).percent / 100;
  return target.value * (polarity === 'higher-is-better' ? 1 + reach : 1 - reach);
}

/** The side of a threshold's level that is worse: 1 where larger values are. */
export function worseSide(rule: Rule, { polarity }: Pick<Indicator, 'polarity'>): 1 | -1 {
  if ('breach' in rule) return isUpward(rule.breach) ? 1 : -1;
  return polarity === 'higher-is-better' ? -1 : 1;
}
