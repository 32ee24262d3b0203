import { countsFor, judgedFigure } from '../judged-figure.ts';
import type { IdenticalFiguresRule, Rule } from '../rule.ts';
import { unbroken } from '../unbroken.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/** One figure that stays the same may well be right; so many that do are a stale release. */
const fewestAreas = 2;

/**
 * Breaches when the newest period repeats the one before it: the same value in every area that has one in both, and at
 * least two of them. Recovers when any differs.
 */
export function identicalFigures(rule: Rule): Judge | undefined {
  if (rule.kind !== 'identical-figures') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    ofArrival: true,
    distance: () => 0,
    looksAt: (figures) => figures.slice(-2),
    beside: {
      areas: rule.areas,
      periods: (figures) => figures.slice(-2).map(({ period }) => period),
    },
  };
}

function judge(rule: IdenticalFiguresRule, { figures, newest, surroundings }: JudgedSeries): Verdict {
  const before = unbroken(figures).at(-2);
  if (before === undefined) return { kind: 'not-judgeable', reason: 'too-few-periods' };
  const everywhere = (own: Figure): ReadonlyMap<string, number> => {
    const found = surroundings?.across(rule.areas, own.period) ?? [];
    const counting = found.filter((each): each is Figure => countsFor(rule, each));
    return new Map([...counting, own].map(({ area, value }) => [area, value]));
  };
  const [now, then] = [everywhere(newest), everywhere(before)];
  const inBoth = [...now].filter(([area]) => then.has(area));
  if (inBoth.length < fewestAreas) return { kind: 'not-judgeable', reason: 'nothing-to-compare-with' };
  const seen = {
    figure: judgedFigure(newest),
    evidence: [{ kind: 'identical', areas: inBoth.length, before: before.period.label } as const],
  };
  return inBoth.every(([area, value]) => then.get(area) === value)
    ? { kind: 'breach', reason: 'identical-to-last-time', ...seen, before: judgedFigure(before) }
    : { kind: 'recovered', reason: 'not-identical', ...seen };
}
