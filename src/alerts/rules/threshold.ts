import type { Observation } from '../../indicators/observation.ts';
import { meets, relativeDistance } from '../bound.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { Rule, ThresholdRule } from '../rule.ts';
import { watches } from '../watch.ts';
import type { Judge, JudgedSeries, Verdict } from '../verdict.ts';

/** Breaches when the newest value is on the breach side; recovers when it reaches the recovery side. Breach goes first. */
export function threshold(rule: Rule): Judge | undefined {
  if (rule.kind !== 'threshold') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: (figure) => relativeDistance(rule.breach, figure.value),
  };
}

function judge(rule: ThresholdRule, { newest }: JudgedSeries): Verdict {
  const figure = judgedFigure(newest);
  if (meets(rule.breach, newest.value)) return { kind: 'breach', reason: 'threshold-breached', figure };
  if (meets(rule.recovery, newest.value)) return { kind: 'recovered', reason: 'at-recovery', figure };
  return { kind: 'between', figure };
}
