import { verdictOn } from '../../indicators/verdict.ts';
import { judgedFigure, periodValue } from '../judged-figure.ts';
import type { PeriodsRunningRule, Rule } from '../rule.ts';
import { unbroken } from '../unbroken.ts';
import { unlike } from '../unlike.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when each of so many periods running is worse than the one before it; recovers at the first that is not. A
 * missing period and a changed definition break the run; one that arrives late is counted in.
 */
export function periodsRunning(rule: Rule): Judge | undefined {
  if (rule.kind !== 'periods-running') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: () => 0,
    looksAt: (figures) => figures.slice(-rule.periods - 1),
  };
}

function judge({ periods }: PeriodsRunningRule, { indicator, figures, newest }: JudgedSeries): Verdict {
  if (indicator.polarity === 'neutral') return { kind: 'not-judgeable', reason: 'neutral-polarity' };
  const run = unbroken(figures);
  const before = run.at(-2);
  if (before === undefined) return { kind: 'not-judgeable', reason: 'too-few-periods' };
  const last = verdictOn(indicator, newest, before);
  if (!last.comparable) return { kind: 'not-judgeable', reason: unlike[last.because.why] };
  const from = run.findLastIndex((each, at) => !isWorse(run[at - 1], each));
  const worse = run.slice(from);
  const figure = judgedFigure(newest);
  if (worse.length === 1) return { kind: 'recovered', reason: 'no-longer-worse-running', figure };
  const evidence = [{ kind: 'run', periods: worse.map(periodValue), asked: periods }] as const;
  return worse.length > periods
    ? { kind: 'breach', reason: 'worse-several-periods-running', figure, evidence }
    : { kind: 'between', figure, evidence };

  function isWorse(one: Figure | undefined, next: Figure): boolean {
    const beside = one && verdictOn(indicator, next, one);
    return beside?.comparable === true && beside.difference.meaning === 'worse';
  }
}
