import type { Observation } from '../indicators/observation.ts';
import { countsFor } from './judged-figure.ts';
import type { Rule } from './rule.ts';
import { judgeOf } from './rules.ts';
import type { Figure, JudgedSeries, Verdict } from './verdict.ts';

/** One series as a rule is to see it. */
export interface EvaluatedSeries extends Omit<JudgedSeries, 'figures' | 'newest' | 'observed'> {
  /** Newest vintage of each period, oldest period first. */
  readonly observations: readonly Observation[];
  /** Whether what rules look at in this observation has just become known; absent means all of it. */
  readonly isNew?: (observation: Observation) => boolean;
}

/**
 * What the rule says of the newest figure that counts for it. Only a figure that has just become known is judged: what
 * arrives for older periods builds history, unless the rule looks at it too, and what does not count changes nothing.
 */
export function evaluate(rule: Rule, series: EvaluatedSeries): Verdict {
  const { observations, isNew = () => true } = series;
  const figures = observations.filter((each): each is Figure => countsFor(rule, each));
  const newest = figures.at(-1);
  if (newest === undefined) return { kind: 'not-judgeable', reason: 'no-figure-that-counts' };
  const { judge, looksAt } = judgeOf(rule);
  const decisive = looksAt?.(figures, series.indicator) ?? [newest];
  if (!decisive.some(isNew)) return { kind: 'not-judgeable', reason: whyOld(newest, observations, isNew) };
  return judge({ ...series, observed: observations, figures, newest });
}

function whyOld(newest: Figure, observations: readonly Observation[], isNew: (each: Observation) => boolean) {
  const newer = observations.slice(observations.indexOf(newest) + 1);
  return newer.some(isNew) ? 'no-figure-that-counts' : 'not-the-newest-period';
}
