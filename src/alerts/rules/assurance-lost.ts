import { processChart } from '../../indicators/process-chart.ts';
import { assurances } from '../../statistics/xmr.ts';
import type { Assurance } from '../../statistics/xmr.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { Rule } from '../rule.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';
import { notCharted } from './special-cause.ts';

/**
 * Breaches when the limits of the XmR chart keep less surely to the right side of the target than they did without the
 * newest point: from consistently passing to hit and miss, or to consistently failing. It recovers at the assurance from
 * before, or a better one.
 */
export function assuranceLost(rule: Rule): Judge | undefined {
  if (rule.kind !== 'assurance-lost') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge,
    distance: () => 0,
  };
}

function judge(series: JudgedSeries): Verdict {
  const { indicator, figures, newest, standing } = series;
  const now = processChart(indicator, figures);
  if (!now.valid) return { kind: 'not-judgeable', reason: notCharted[now.why] };
  const { target } = indicator;
  const held = now.chart.assurance;
  const point = now.chart.points.at(-1);
  if (target === undefined || held === undefined) return { kind: 'not-judgeable', reason: 'no-target' };
  if (point?.limits === undefined) return { kind: 'not-judgeable', reason: 'no-limits' };
  const before = standing ? fromEvidence(standing) : assuranceOf(series, figures.slice(0, -1));
  if (before === undefined) return { kind: 'not-judgeable', reason: 'too-few-periods' };
  const { mean, limits, trial } = point;
  const seen = {
    figure: judgedFigure(newest),
    evidence: [
      { kind: 'assurance', target: target.value, now: held, before } as const,
      { kind: 'limits', mean, limits, trial, points: now.points.length } as const,
    ],
  };
  return assurances.indexOf(held) > assurances.indexOf(before)
    ? { kind: 'breach', reason: 'assurance-lost', ...seen }
    : { kind: 'recovered', reason: 'assurance-regained', ...seen };
}

function assuranceOf({ indicator }: JudgedSeries, figures: readonly Figure[]): Assurance | undefined {
  const found = processChart(indicator, figures);
  return found.valid ? found.chart.assurance : undefined;
}

/** What stands was raised against the assurance from before it, which its evidence keeps. */
function fromEvidence({ evidence }: NonNullable<JudgedSeries['standing']>): Assurance | undefined {
  return evidence?.find((each) => each.kind === 'assurance')?.before;
}
