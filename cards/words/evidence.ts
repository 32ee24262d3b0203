import type { Ground } from '../../src/alerts/evidence.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import type { SpecialCause } from '../../src/statistics/xmr-signals.ts';
import { bareValue, countOf, numeral } from './numeral.ts';
import { listed } from './sentence.ts';
import { dateWords } from './time.ts';

type Words = { readonly [Kind in Ground['kind']]: (ground: Extract<Ground, { kind: Kind }>, unit: Unit) => string };

/** One thing that a verdict stands on, as a sentence without its full stop. */
export function groundWords<Kind extends Ground['kind']>(
  ground: Extract<Ground, { kind: Kind }> & { readonly kind: Kind },
  unit: Unit,
): string {
  const write: Words[Kind] = words[ground.kind];
  return write(ground, unit);
}

const words: Words = {
  interval: ({ limits }, unit) => `95% interval: ${rounded(limits.lower, unit)} to ${rounded(limits.upper, unit)}`,
  run: ({ periods, asked }, unit) => {
    const values = periods.map(({ label, value }) => `${bareValue(value, unit)} in ${label}`);
    return `Periods running: ${values.join(', ')}; the rule asks for ${asked}`;
  },
  limits: (ground, unit) => {
    const { mean, limits, points, trial } = ground;
    const ends = `${rounded(limits.lower, unit)} to ${rounded(limits.upper, unit)}`;
    const firm = trial ? ' (trial limits, as there are under 13)' : '';
    const why = ground.cause === undefined ? '' : `; ${causeWords(ground, unit)}`;
    return `Process limits over ${countOf(points, 'figure')}${firm}: ${ends} around ${rounded(mean, unit)}${why}`;
  },
  assurance: ({ target, now, before }, unit) =>
    `Target ${bareValue(target, unit)}: ${assurances[now]} now, ${assurances[before]} before`,
  beside: (ground, unit) => `Set against ${besideWords(ground, unit)}`,
  change: ({ absolute, percent, tolerance }, unit) => {
    const relative = percent === undefined ? '' : ` (${signed(Number(percent.toFixed(1)), 1)}%)`;
    return `Change ${signed(absolute, unit.decimals)}${relative}; the rule allows ${tolerance}%`;
  },
  direction: ({ now, before }) => `Direction: ${now} now, ${before} in the period before`,
  rank: ({ now, before, of, without = 0 }) => {
    const rest =
      without === 0 ? '' : ` among those with a figure; ${countOf(without, 'area')} without one may stand anywhere`;
    return `Rank ${now} of ${of} now, ${before} before${rest}`;
  },
  identical: ({ areas, before }) => `The same figure as in ${before} in ${countOf(areas, 'area')}`,
  overdue: ({ periods }) =>
    `Not come: ${listed(periods.map(({ label, due }) => `${label}, due on ${dateWords(due)}`))}`,
  revised: ({ period, from, to, breachNow }, unit) => {
    const now = breachNow ? 'in breach now' : 'not in breach any more';
    return `${period} revised from ${bareValue(from, unit)} to ${bareValue(to, unit)}: ${now}`;
  },
};

const assurances = {
  'consistently-passes': 'consistently met',
  'hit-and-miss': 'hit and miss',
  'consistently-fails': 'consistently missed',
} as const;

/** Whose figure one was set against, and what it is: "the region, 6.9". */
export function besideWords({ name, value, areas, period }: Extract<Ground, { kind: 'beside' }>, unit: Unit): string {
  const written = rounded(value, unit);
  switch (name) {
    case 'neighbours':
      return `the mean of ${countOf(areas.length, 'neighbour')}, ${written}`;
    case 'last-year':
      return `${period ?? 'the year before'}, ${written}`;
    default:
      return `the ${name}, ${written}`;
  }
}

/** What made a point of a chart stand out. */
export function causeWords({ cause, limits }: Extract<Ground, { kind: 'limits' }>, unit: Unit): string {
  switch (cause) {
    case undefined:
      return 'nothing stands out';
    case 'above-upper-limit':
      return `above the upper limit of ${rounded(limits.upper, unit)}`;
    case 'below-lower-limit':
      return `below the lower limit of ${rounded(limits.lower, unit)}`;
    default:
      return patterns[cause];
  }
}

const patterns: Readonly<Record<Exclude<SpecialCause, 'above-upper-limit' | 'below-lower-limit'>, string>> = {
  'trend-rising': 'seven figures rise one after the other',
  'trend-falling': 'seven figures fall one after the other',
  'two-in-three-above': 'two of three figures lie near the upper limit',
  'two-in-three-below': 'two of three figures lie near the lower limit',
  'shift-above': 'seven figures in a row lie above the mean',
  'shift-below': 'seven figures in a row lie below the mean',
};

/** A reckoned value to one place at least, and no more than is published. */
export function rounded(value: number, unit: Unit): string {
  const decimals = Math.max(unit.decimals, 1);
  return bareValue(Number(value.toFixed(decimals)), unit);
}

function signed(value: number, decimals: number): string {
  return value > 0 ? `+${numeral(value, decimals)}` : numeral(value, decimals);
}
