import { periodsOverlap } from '../../indicators/basis.ts';
import type { Basis } from '../../indicators/basis.ts';
import { intervalOf } from '../../indicators/interval-of.ts';
import { targetFits } from '../../indicators/compute-rag.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Observation } from '../../indicators/observation.ts';
import { isUpward, meets } from '../bound.ts';
import { signals } from '../rule.ts';
import type { Rule, ThresholdByIntervalRule, ThresholdRule } from '../rule.ts';
import { assumptionFor } from './assumption.ts';
import { outcomes, upperTail } from './chance.ts';
import type { Outcome } from './chance.ts';
import { raisesAPeriod } from './renewal.ts';
import { assuranceLostRate, specialCauseRates } from './simulated-rates.ts';
import { casesOn, figuresAYear, spanOf } from './span.ts';

/** One series as a rule watches it. */
interface Watched {
  readonly indicator: Indicator;
  readonly basis: Basis;
}

type Rates = { readonly [Kind in Rule['kind']]: (rule: Extract<Rule, { kind: Kind }>, series: Watched) => number };

/**
 * How many exceptions a year a rule is expected to raise on one series while nothing is wrong with it: the figures vary
 * by chance alone about a true level (`assumptionFor`). What the rule refuses, it does not raise. A colour that a board
 * published, a late release, a repeated one and a revision are facts, so that no such alarm is false.
 */
export function falseAlarmsAYear<Kind extends Rule['kind']>(
  rule: Extract<Rule, { kind: Kind }> & { readonly kind: Kind },
  series: Watched,
): number {
  const rate: Rates[Kind] = rates[rule.kind];
  return rate(rule, series) * figuresAYear(series.basis);
}

/** Raises for each period, by kind of rule. */
const rates: Rates = {
  threshold: (rule, series) => {
    const chances = chancesOf(rule, series, ({ value }) => meets(rule.breach, value));
    // What is in breach over overlapping periods mostly stays so for the next: waiting for those confirms little.
    return raisesAPeriod(chances, periodsOverlap(series.basis) ? 1 : rule.confirm);
  },
  'threshold-by-interval': (rule, series) =>
    raisesAPeriod(chancesOf(rule, series, (each) => liesBeyond(rule, series, each))),
  'rag-worsened': (rule, series) => {
    const { rag, target } = series.indicator;
    if (rule.colour === 'published' || rag === undefined) return 0;
    if (rag.against === 'target' && (target === undefined || !targetFits(series.indicator, series.basis))) return 0;
    // Set against a target, a figure lies on its good side; set against another figure, level with it.
    const { level } = assumptionFor(rule, series.indicator);
    const room = rag.against === 'target' && target ? Math.abs(target.value - level) / target.value : 0;
    const noise = noiseOf(rule, series) * (rag.against === 'target' ? 1 : Math.SQRT2);
    const breach = upperTail((rag.green.percent / 100 + room) / noise);
    return raisesAPeriod({ breach, recovery: 1 - breach });
  },
  // Of three independent values the middle one is the lowest in a third; over overlapping years two steps are independent.
  'direction-changed': (rule, series) => {
    if (isNeutral(series) && !rule.neutral) return 0;
    const plain = periodsOverlap(series.basis) ? 1 / 4 : 1 / 3;
    const beyond = upperTail(rule.levelWithin / 100 / stepNoise(rule, series));
    return Math.min(plain, beyond) * (isNeutral(series) ? 2 : 1);
  },
  // n + 1 values in order, and not n + 2; over overlapping years each step is a toss of its own.
  'periods-running': ({ periods }, series) => {
    if (isNeutral(series)) return 0;
    if (periodsOverlap(series.basis)) return 2 ** -(periods + 1);
    return 1 / factorial(periods + 1) - 1 / factorial(periods + 2);
  },
  'change-on-year': (rule, series) => {
    const noise = noiseOf(rule, series) * Math.SQRT2;
    const sides = isNeutral(series) ? 2 : 1;
    const breach = sides * upperTail(rule.tolerance / 100 / noise);
    return raisesAPeriod({ breach, recovery: 1 - sides * upperTail(rule.recovery / 100 / noise) });
  },
  'special-cause': (rule, series) => {
    if (periodsOverlap(series.basis)) return 0;
    if (isNeutral(series) && !rule.neutral) return 0;
    const sum = rule.signals.reduce((total, signal) => total + specialCauseRates[signal], 0);
    return (rule.signals.length === signals.length ? specialCauseRates.all : sum) * (isNeutral(series) ? 2 : 1);
  },
  'assurance-lost': (_, { indicator, basis }) =>
    indicator.target === undefined || periodsOverlap(basis) || !targetFits(indicator, basis) ? 0 : assuranceLostRate,
  // The interval leaves out a true equal on one side in 2.5%.
  'statistically-worse': (rule, series) => {
    if (series.indicator.unit.kind === 'count' || (isNeutral(series) && !rule.neutral)) return 0;
    const breach = isNeutral(series) ? 0.05 : 0.025;
    return raisesAPeriod({ breach, recovery: 1 - breach });
  },
  // Of m areas that are all alike, both places are equally likely and independent: (m − k)(m − k + 1) / 2m².
  'rank-fallen': ({ among, places }, series) => {
    const count = among.areas.length;
    if (isNeutral(series) || series.indicator.unit.kind === 'count' || count <= places) return 0;
    return ((count - places) * (count - places + 1)) / (2 * count ** 2);
  },
  'identical-figures': () => 0,
  'release-late': () => 0,
  'verdict-revised': () => 0,
};

function isNeutral({ indicator }: Watched): boolean {
  return indicator.polarity === 'neutral';
}

function chancesOf(
  rule: ThresholdRule | ThresholdByIntervalRule,
  { indicator, basis }: Watched,
  inBreach: (each: Outcome) => boolean,
) {
  const { level, cases } = assumptionFor(rule, indicator);
  const all = outcomes(indicator.unit, level, casesOn(basis, cases));
  const sum = (of: (each: Outcome) => boolean): number =>
    all.reduce((total, each) => total + (of(each) ? each.probability : 0), 0);
  return { breach: sum(inBreach), recovery: sum(({ value }) => meets(rule.recovery, value)) };
}

function liesBeyond({ breach }: ThresholdByIntervalRule, { indicator }: Watched, outcome: Outcome): boolean {
  const limits = intervalOf(indicator, undefined, { ...bareFigure, ...outcome });
  return limits !== undefined && meets(breach, isUpward(breach) ? limits.lower : limits.upper);
}

const bareFigure: Observation = {
  indicator: '',
  area: '',
  basis: 'quarter',
  period: { start: '2000-01-01', end: '2000-03-31', label: '' },
  value: 0,
  status: 'final',
  components: [],
  standings: [],
  source: { document: '' },
  published: '2000-03-31',
};

/** The standard deviation of a figure relative to its level. */
function noiseOf(rule: Rule, { indicator, basis }: Watched): number {
  const { level, cases } = assumptionFor(rule, indicator);
  const behind = casesOn(basis, cases);
  if (indicator.unit.kind === 'percent') return Math.sqrt((100 - level) / level / behind);
  return 1 / Math.sqrt(indicator.unit.kind === 'count' ? level : behind);
}

/** That of the step from one figure to the next: where periods overlap, only what differs between them varies. */
function stepNoise(rule: Rule, series: Watched): number {
  const { months, step } = spanOf(series.basis);
  return noiseOf(rule, series) * Math.sqrt((2 * Math.min(step, months)) / months);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
