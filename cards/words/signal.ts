import type { TrendAnswer } from '../../src/answers/answer.ts';
import { basisNames } from '../../src/indicators/basis.ts';
import type { Signal } from '../../src/indicators/signal.ts';
import { dateWords } from './time.ts';

const newest = {
  improvement: 'Signal of improvement: the newest figures lie beyond usual variation',
  concern: 'Signal of concern: the newest figures lie beyond usual variation',
  neither: 'Signal of change, neither better nor worse by itself: the newest figures lie beyond usual variation',
  'usual-variation': 'Usual variation: nothing in the newest figures that chance would not explain',
} as const;

const untested = {
  'overlapping-periods':
    'these figures share months with each other, so a test would find signals in mere noise, and none that share no months are held up to this period',
  'too-few-points': 'there are too few figures',
  'no-limits': 'the figures hardly vary, so there are no limits to test against',
  'missing-periods': 'periods are missing in between',
} as const;

/** What the movement can be said to be by the test that is valid for it; where none is, that it was not tested, and why. */
export function signalWords(signal: Signal): string {
  if (!signal.tested) return `Not tested for signal or usual variation: ${untested[signal.why]}.`;
  return signal.method === 'xmr' ? xmrWords(signal) : overFiveWords(signal);
}

/** The same in a word or two, for a list. */
export function signalName(signal: Signal): string {
  if (!signal.tested) return 'not tested for signal';
  if (signal.method === 'xmr') return names[signal.newest];
  return signal.significant ? `a trend ${signal.direction}` : 'no trend beyond chance';
}

const names = {
  improvement: 'signal of improvement',
  concern: 'signal of concern',
  neither: 'signal of change',
  'usual-variation': 'usual variation',
} as const;

type Xmr = Extract<Signal, { method: 'xmr' }>;

/** Variation, with what was tested and how firm the limits are, then assurance. */
function xmrWords({ newest: newestIs, points, basis, since, trial, assurance }: Xmr): string {
  const after = since === undefined ? '' : `, from the change of definition on ${dateWords(since)}`;
  const firm = trial ? ', with trial limits as there are under 13' : '';
  const variation = `${newest[newestIs]} (${points} figures by ${basisNames[basis]} tested${after}${firm}).`;
  return assurance === undefined ? variation : `${variation} ${assurances[assurance]}`;
}

const assurances = {
  'consistently-passes': 'As it varies now, the target is consistently met.',
  'consistently-fails': 'As it varies now, the target is consistently missed.',
  'hit-and-miss': 'As it varies now, the target is hit and miss: whether it is met is a matter of chance.',
} as const;

function overFiveWords({ basis, direction, significant, meaning }: Extract<Signal, { method: 'over-five' }>): string {
  const what = `the newest five figures by ${basisNames[basis]}`;
  if (!significant) return `No trend over ${what} that chance would not explain.`;
  const means = meaning === 'neither' ? 'neither better nor worse by itself' : meaning;
  return `A trend over ${what}: ${direction}, ${means}, and more than chance would explain.`;
}

/** How many periods running the figure has gone one way; nothing where a single step is all there is. */
export function runWords({ direction, periods }: TrendAnswer['run']): string | undefined {
  if (periods < 2) return undefined;
  const way = { up: 'It has risen', down: 'It has fallen', level: 'It has stayed level' }[direction];
  return `${way} for ${periods} periods running.`;
}
