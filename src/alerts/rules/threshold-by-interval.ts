import { intervalOf } from '../../indicators/interval-of.ts';
import type { Limits } from '../../statistics/confidence.ts';
import { isUpward, meets, relativeDistance } from '../bound.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { Bound, Rule, ThresholdByIntervalRule } from '../rule.ts';
import type { Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the whole 95% interval of the newest value lies on the breach side, so that chance alone hardly ever
 * does it; recovers by the value. Where the cases behind a figure are not known it has no interval, and can only recover.
 */
export function thresholdByInterval(rule: Rule): Judge | undefined {
  if (rule.kind !== 'threshold-by-interval') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: (figure) => relativeDistance(rule.breach, figure.value),
  };
}

function judge(rule: ThresholdByIntervalRule, { indicator, area, newest }: JudgedSeries): Verdict {
  const figure = judgedFigure(newest);
  const limits = intervalOf(indicator, area, newest);
  const evidence = limits === undefined ? {} : { evidence: [{ kind: 'interval', limits } as const] };
  if (meets(rule.recovery, newest.value)) return { kind: 'recovered', reason: 'at-recovery', figure, ...evidence };
  if (limits === undefined) return { kind: 'not-judgeable', reason: 'no-interval' };
  return liesBeyond(rule.breach, limits)
    ? { kind: 'breach', reason: 'interval-beyond-threshold', figure, ...evidence }
    : { kind: 'between', figure, ...evidence };
}

function liesBeyond(breach: Bound, { lower, upper }: Limits): boolean {
  return meets(breach, isUpward(breach) ? lower : upper);
}
