import { shiftMonths } from '../../indicators/period.ts';
import { verdictOn } from '../../indicators/verdict.ts';
import { besideFigure, judgedFigure } from '../judged-figure.ts';
import type { ChangeOnYearRule, Rule } from '../rule.ts';
import { unlike } from '../unlike.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the value changed for the worse by more than a tolerance, in percent of the same period a year before;
 * recovers within the narrower one. Only like is set against like. On a neutral indicator either side breaches.
 */
export function changeOnYear(rule: Rule): Judge | undefined {
  if (rule.kind !== 'change-on-year') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: () => 0,
    looksAt: (figures) => [figures.at(-1), yearBefore(figures)].filter((each) => each !== undefined),
  };
}

function judge({ tolerance, recovery }: ChangeOnYearRule, { indicator, figures, newest }: JudgedSeries): Verdict {
  const earlier = yearBefore(figures);
  if (earlier === undefined) return { kind: 'not-judgeable', reason: 'nothing-to-compare-with' };
  const beside = verdictOn(indicator, newest, earlier);
  if (!beside.comparable) return { kind: 'not-judgeable', reason: unlike[beside.because.why] };
  const { absolute, meaning } = beside.difference;
  // Beside a value of 0 any change is more than any percentage of it.
  const percent = absolute === 0 ? 0 : tidy((100 * Math.abs(absolute)) / Math.abs(earlier.value));
  const matters = indicator.polarity === 'neutral' ? absolute !== 0 : meaning === 'worse';
  const seen = {
    figure: judgedFigure(newest),
    evidence: [
      {
        kind: 'beside',
        name: 'last-year',
        value: earlier.value,
        areas: [],
        period: earlier.period.label,
        figures: [besideFigure(earlier)],
      } as const,
      {
        kind: 'change',
        absolute,
        tolerance,
        ...(Number.isFinite(percent) ? { percent: Math.sign(absolute) * percent } : {}),
      } as const,
    ],
  };
  if (matters && percent > tolerance) {
    return { kind: 'breach', reason: 'changed-beyond-tolerance', ...seen, before: judgedFigure(earlier) };
  }
  if (!matters || percent <= recovery) return { kind: 'recovered', reason: 'within-tolerance', ...seen };
  return { kind: 'between', ...seen };
}

function yearBefore(figures: readonly Figure[]): Figure | undefined {
  const newest = figures.at(-1);
  if (newest === undefined) return undefined;
  const { start, end } = shiftMonths(newest.period, -12);
  return figures.find(({ period }) => period.start === start && period.end === end);
}

/** Takes away what floating point adds, so that 4.4 is 10% more than 4 and not a hair beyond. */
function tidy(percent: number): number {
  return Number(percent.toPrecision(9));
}
