import { meets, relativeDistance } from '../bound.ts';
import { judgedFigure, periodValue } from '../judged-figure.ts';
import type { Rule, ThresholdRule } from '../rule.ts';
import { unbroken } from '../unbroken.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the newest value is on the breach side, as many periods running as the rule asks for; recovers when one
 * value reaches the recovery side. Breach goes first.
 */
export function threshold(rule: Rule): Judge | undefined {
  if (rule.kind !== 'threshold') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: (figure) => relativeDistance(rule.breach, figure.value),
    // One of the run that arrives late is counted in.
    looksAt: (figures) => figures.slice(-rule.confirm),
  };
}

function judge(rule: ThresholdRule, { newest, figures }: JudgedSeries): Verdict {
  const figure = judgedFigure(newest);
  if (meets(rule.breach, newest.value)) {
    if (rule.confirm === 1) return { kind: 'breach', reason: 'threshold-breached', figure };
    const run = inBreach(rule, figures);
    const evidence = [{ kind: 'run', periods: run.map(periodValue), asked: rule.confirm }] as const;
    if (run.length < rule.confirm) return { kind: 'unconfirmed', figure, evidence };
    return { kind: 'breach', reason: 'threshold-breached', figure, evidence };
  }
  if (meets(rule.recovery, newest.value)) return { kind: 'recovered', reason: 'at-recovery', figure };
  return { kind: 'between', figure };
}

function inBreach({ breach, confirm }: ThresholdRule, figures: readonly Figure[]): readonly Figure[] {
  const run = unbroken(figures).slice(-confirm);
  return run.slice(run.findLastIndex(({ value }) => !meets(breach, value)) + 1);
}
