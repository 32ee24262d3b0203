import { processChart } from '../../indicators/process-chart.ts';
import type { ProcessChart } from '../../indicators/process-chart.ts';
import type { SpecialCause as Cause } from '../../statistics/xmr-signals.ts';
import type { PointMeaning } from '../../statistics/xmr.ts';
import type { DecisionReason } from '../exception.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { Rule, Signal, SpecialCauseRule } from '../rule.ts';
import type { Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the newest point of the XmR chart is a special cause of concern; the limits include it. It recovers when
 * the newest point is none. Where neither way is better there is no concern, unless the rule asks for either side.
 */
export function specialCause(rule: Rule): Judge | undefined {
  if (rule.kind !== 'special-cause') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: () => 0,
  };
}

function judge(rule: SpecialCauseRule, { indicator, figures, newest }: JudgedSeries): Verdict {
  const judged = indicator.polarity === 'lower-is-better' || indicator.polarity === 'higher-is-better';
  if (!judged && !rule.neutral) return { kind: 'not-judgeable', reason: 'neutral-polarity' };
  const found = processChart(indicator, figures);
  if (!found.valid) return { kind: 'not-judgeable', reason: notCharted[found.why] };
  const { chart, points } = found;
  const point = chart.points.at(-1);
  if (point?.limits === undefined) return { kind: 'not-judgeable', reason: 'no-limits' };
  const { mean, limits, trial, specialCause: cause, meaning } = point;
  const named = cause === undefined ? {} : { cause };
  const figure = judgedFigure(newest);
  const evidence = [{ kind: 'limits', mean, limits, trial, points: points.length, ...named }] as const;
  const heard = cause !== undefined && rule.signals.includes(signalOf[cause]);
  return heard && concerns.has(meaning)
    ? { kind: 'breach', reason: 'special-cause-of-concern', figure, evidence }
    : { kind: 'recovered', reason: 'no-special-cause-of-concern', figure, evidence };
}

/** High and low are told only where the rule asked for them: judge has refused the others. */
const concerns: ReadonlySet<PointMeaning> = new Set(['concern', 'neutral-high', 'neutral-low']);

/** Why a series has no chart, as a rule says it. */
export const notCharted: Readonly<Record<Extract<ProcessChart, { valid: false }>['why'], DecisionReason>> = {
  'overlapping-periods': 'overlapping-periods',
  'too-few-points': 'too-few-periods',
  'missing-periods': 'missing-periods',
  'no-limits': 'no-limits',
};

const signalOf: Readonly<Record<Cause, Signal>> = {
  'above-upper-limit': 'outside-limits',
  'below-lower-limit': 'outside-limits',
  'trend-rising': 'trend',
  'trend-falling': 'trend',
  'two-in-three-above': 'two-in-three',
  'two-in-three-below': 'two-in-three',
  'shift-above': 'shift',
  'shift-below': 'shift',
};
