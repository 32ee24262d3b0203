import type { Basis } from '../../indicators/basis.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Observation } from '../../indicators/observation.ts';
import type { Period } from '../../indicators/period.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Random } from '../../statistics/seeded-random.ts';
import { figuresAYear } from '../budget/span.ts';
import { replay } from '../replay.ts';
import type { Peers, Rule } from '../rule.ts';
import type { Surroundings } from '../verdict.ts';
import { generatedSeries, periodsOn } from './generated-series.ts';

/** What is simulated: a rule on series about a true level, and on series whose level then shifts. */
export interface SimulationInput {
  readonly rule: Rule;
  readonly indicator: Indicator;
  readonly basis: Basis;
  readonly level: number;
  /** The cases behind a quarter's figure. */
  readonly cases: number;
  /** The level to which it shifts, from the first judged period on. */
  readonly shiftedTo: number;
  readonly years: number;
  readonly runs: number;
  readonly seed: number;
}

/** A mean over the simulated series, with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** What a rule comes to: how often it raises where nothing is wrong, and how soon where something is. */
export interface Simulation {
  readonly falseAlarmsAYear: Estimate;
  /** The share of series in which nothing was ever raised. */
  readonly quietShare: number;
  /** After the shift: the share raised within the years, and after how many figures; 1 is the first. */
  readonly detectedShare: number;
  readonly delay?: Estimate;
}

/** Figures that are known before the first is judged: enough for limits where a rule has some, and for a year before. */
const historyLength = 24;

/** Simulates a rule, by the same judging and deciding as when figures are published; the same seed gives the same. */
export function simulate(input: SimulationInput): Simulation {
  const judged = Math.round(input.years * figuresAYear(input.basis));
  const periods = periodsOn(input.basis, historyLength + judged);
  const random = seededRandom(input.seed);
  const calm = Array.from({ length: input.runs }, () => raisedIn(input, periods, input.level, random));
  const shifted = Array.from({ length: input.runs }, () => raisedIn(input, periods, input.shiftedTo, random));
  const delays = shifted.flatMap(([first]) => (first === undefined ? [] : [first + 1]));
  return {
    falseAlarmsAYear: estimate(calm.map((raised) => raised.length / input.years)),
    quietShare: calm.filter((raised) => raised.length === 0).length / input.runs,
    detectedShare: delays.length / input.runs,
    ...(delays.length === 0 ? {} : { delay: estimate(delays) }),
  };
}

/** The judged figures, counted from 0, at which a generated series raised. */
function raisedIn(
  input: SimulationInput,
  periods: readonly Period[],
  shifted: number,
  random: Random,
): readonly number[] {
  const { rule, indicator, level } = input;
  const levelAt = (nth: number): number => (nth < historyLength ? level : shifted);
  const figures = generatedSeries(input, periods, levelAt, random);
  const peers = peersOf(rule);
  const others = peers === undefined ? {} : { surroundings: surroundingsOf(input, periods, peers, random) };
  const decisions = replay(
    rule,
    figures.slice(historyLength),
    { indicator, ...others },
    figures.slice(0, historyLength),
  );
  return decisions.flatMap(({ action }, nth) => (action === 'raise' ? [nth] : []));
}

function peersOf(rule: Rule): Peers | undefined {
  if (rule.kind === 'statistically-worse') return rule.against;
  return rule.kind === 'rank-fallen' ? rule.among : undefined;
}

/** Areas that a rank is among vary like the series itself; a value that figures are set against is taken as known. */
function surroundingsOf(
  input: SimulationInput,
  periods: readonly Period[],
  peers: Peers,
  random: Random,
): Surroundings {
  const { rule, indicator, level } = input;
  const held = new Map<string, readonly Observation[]>();
  for (const area of peers.areas.filter((each) => each !== indicator.headlineArea)) {
    const series = generatedSeries(input, periods, () => level, random);
    const known = rule.kind === 'statistically-worse' ? series.map((each) => ({ ...each, value: level })) : series;
    held.set(
      area,
      known.map((each) => ({ ...each, area })),
    );
  }
  return {
    across: (areas, { end }) => areas.flatMap((area) => held.get(area)?.find(({ period }) => period.end === end) ?? []),
  };
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(values.length - 1, 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}
