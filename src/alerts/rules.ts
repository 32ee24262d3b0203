import type { Observation, SeriesKey } from '../indicators/observation.ts';
import type { Rule } from './rule.ts';
import { assuranceLost } from './rules/assurance-lost.ts';
import { changeOnYear } from './rules/change-on-year.ts';
import { directionChanged } from './rules/direction-changed.ts';
import { identicalFigures } from './rules/identical-figures.ts';
import { periodsRunning } from './rules/periods-running.ts';
import { ragWorsened } from './rules/rag-worsened.ts';
import { rankFallen } from './rules/rank-fallen.ts';
import { releaseLate } from './rules/release-late.ts';
import { specialCause } from './rules/special-cause.ts';
import { statisticallyWorse } from './rules/statistically-worse.ts';
import { threshold } from './rules/threshold.ts';
import { thresholdByInterval } from './rules/threshold-by-interval.ts';
import { verdictRevised } from './rules/verdict-revised.ts';
import { watches, watchesIndicator } from './watch.ts';
import type { Judge, ReadyRule, RuleKind } from './verdict.ts';

/**
 * Every kind of rule there is. A rule is of one kind only, so the order decides nothing; plainest first, for the reader:
 * single figures, then several periods, then other areas, then what is known of the figures themselves.
 */
const ruleKinds: readonly RuleKind[] = [
  threshold,
  thresholdByInterval,
  ragWorsened,
  directionChanged,
  periodsRunning,
  changeOnYear,
  specialCause,
  assuranceLost,
  statisticallyWorse,
  rankFallen,
  identicalFigures,
  releaseLate,
  verdictRevised,
];

const kept = new WeakMap<Rule, Judge>();

/** The rule made ready by its kind. A rule of no kind is a fault: the catalogue lets none in. */
export function judgeOf(rule: Rule): Judge {
  const ready = kept.get(rule);
  if (ready) return ready;
  for (const kind of ruleKinds) {
    const judge = kind(rule);
    if (judge === undefined) continue;
    kept.set(rule, judge);
    return judge;
  }
  throw new Error(`no kind of rule knows rule ${rule.id}`);
}

/** Every rule with its judge. */
export function readyRules(rules: readonly Rule[]): readonly ReadyRule[] {
  return rules.map((rule) => ({ rule, judge: judgeOf(rule) }));
}

/** The rules that have something to say of one series with these observations, in the catalogue's order. */
export function rulesFor(observations: readonly Observation[], rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => judgeOf(rule).touches(observations));
}

/** Whether a series may matter to any rule: it is watched, or others are set against it. */
export function mayMatter(key: SeriesKey, rules: readonly Rule[]): boolean {
  return rules.some(
    (rule) =>
      watches(rule, key) ||
      (watchesIndicator(rule, key.indicator) && (judgeOf(rule).beside?.areas.includes(key.area) ?? false)),
  );
}
