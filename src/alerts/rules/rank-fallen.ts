import type { Indicator } from '../../indicators/indicator.ts';
import { rank } from '../../statistics/rank.ts';
import type { Exception } from '../exception.ts';
import { judgedFigure } from '../judged-figure.ts';
import { peersAt } from '../peers.ts';
import type { RankFallenRule, Rule } from '../rule.ts';
import { unbroken } from '../unbroken.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/** Fewer areas make no order worth watching. */
const fewestAreas = 3;

/**
 * Breaches when the area stands so many places lower among its peers than in the period before, the same areas having a
 * figure in both; recovers when it is fewer places below where it stood. Rank 1 is the best, ties share a rank.
 */
export function rankFallen(rule: Rule): Judge | undefined {
  if (rule.kind !== 'rank-fallen') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: () => 0,
    looksAt: (figures) => figures.slice(-2),
    beside: {
      areas: rule.among.areas,
      periods: (figures) => figures.slice(-2).map(({ period }) => period),
    },
  };
}

function judge(rule: RankFallenRule, { indicator, figures, newest, standing, surroundings }: JudgedSeries): Verdict {
  if (indicator.polarity === 'neutral') return { kind: 'not-judgeable', reason: 'neutral-polarity' };
  if (indicator.unit.kind === 'count') return { kind: 'not-judgeable', reason: 'unlike-places' };
  const earlier = unbroken(figures).at(-2);
  if (earlier === undefined) return { kind: 'not-judgeable', reason: 'too-few-periods' };
  const peersOf = ({ period }: Figure) => peersAt(rule, rule.among, period, surroundings);
  const [now, then] = [placeIn(indicator, newest, peersOf(newest)), placeIn(indicator, earlier, peersOf(earlier))];
  if (now === undefined || then === undefined) return { kind: 'not-judgeable', reason: 'nothing-to-compare-with' };
  if (now.areas !== then.areas) return { kind: 'not-judgeable', reason: 'unlike-sets' };
  const before = rankBefore(standing) ?? then.rank;
  const without = new Set([...rule.among.areas, newest.area]).size - now.of;
  const places = { kind: 'rank', now: now.rank, before, of: now.of, set: rule.among.name } as const;
  const seen = {
    figure: judgedFigure(newest),
    evidence: [{ ...places, ...(without === 0 ? {} : { without }) }],
  };
  return now.rank - before >= rule.places
    ? { kind: 'breach', reason: 'rank-fallen', ...seen, before: judgedFigure(earlier) }
    : { kind: 'recovered', reason: 'rank-regained', ...seen };
}

function placeIn(indicator: Indicator, figure: Figure, peers: readonly Figure[]) {
  const all = [...peers.filter((each) => each.area !== figure.area), figure];
  if (all.length < fewestAreas) return undefined;
  const values = all.map(({ value }) => goodness(indicator, value));
  const areas = all
    .map(({ area }) => area)
    .toSorted()
    .join('|');
  return { rank: rank(values, 'highest').at(-1) ?? 1, of: all.length, areas };
}

function goodness({ polarity, band }: Indicator, value: number): number {
  if (polarity === 'within-band') return band ? -Math.max(band.low - value, value - band.high, 0) : 0;
  return polarity === 'higher-is-better' ? value : -value;
}

/** What stands was raised against the place from before it. */
function rankBefore(standing: Exception | undefined): number | undefined {
  return standing?.evidence?.find((each) => each.kind === 'rank')?.before;
}
