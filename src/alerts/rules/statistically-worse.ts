import { difference } from '../../indicators/compare.ts';
import { intervalOf } from '../../indicators/interval-of.ts';
import { besideBenchmark } from '../../statistics/benchmark.ts';
import { besideFigure, judgedFigure } from '../judged-figure.ts';
import { peersAt, peerValue } from '../peers.ts';
import type { Rule, StatisticallyWorseRule } from '../rule.ts';
import type { Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the value of the region, the country, the county or the neighbours lies outside the newest figure's 95%
 * interval, on its better side; recovers when it does not. Several neighbours are taken at their plain mean.
 */
export function statisticallyWorse(rule: Rule): Judge | undefined {
  if (rule.kind !== 'statistically-worse') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: () => 0,
    beside: {
      areas: rule.against.areas,
      periods: (figures) => figures.slice(-1).map(({ period }) => period),
    },
  };
}

function judge(rule: StatisticallyWorseRule, { indicator, area, newest, surroundings }: JudgedSeries): Verdict {
  const { against } = rule;
  if (indicator.polarity === 'neutral' && !rule.neutral) return { kind: 'not-judgeable', reason: 'neutral-polarity' };
  const others = peersAt(rule, against, newest.period, surroundings).filter((each) => each.area !== newest.area);
  const beside = peerValue(indicator, newest, others);
  if ('why' in beside) return { kind: 'not-judgeable', reason: beside.why };
  const limits = intervalOf(indicator, area, newest);
  if (limits === undefined) return { kind: 'not-judgeable', reason: 'no-interval' };
  const name = against.name === 'districts' ? 'neighbours' : against.name;
  const seen = {
    figure: judgedFigure(newest),
    evidence: [
      { kind: 'interval', limits } as const,
      {
        kind: 'beside',
        name,
        value: beside.value,
        areas: others.map((each) => each.area),
        figures: others.map(besideFigure),
      } as const,
    ],
  };
  const differs = besideBenchmark(limits, beside.value) !== 'similar';
  const worse =
    indicator.polarity === 'neutral' || difference(indicator, newest.value, beside.value).meaning === 'worse';
  return differs && worse
    ? { kind: 'breach', reason: 'statistically-worse', ...seen }
    : { kind: 'recovered', reason: 'not-statistically-worse', ...seen };
}
