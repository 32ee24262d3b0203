import type { Basis } from '../indicators/basis.ts';
import type { PeriodReading } from './period-reading.ts';
import { count } from './period-words.ts';
import { everyWay } from './phrase-list.ts';
import { after, before, both, either, mapped, maybe, phrase, token, word } from './reader.ts';
import type { Reader } from './reader.ts';

type Unit = 'month' | 'quarter' | 'year' | 'period';

const oneUnit: Reader<Unit> = either(
  mapped(phrase('year', 'financial year'), () => 'year' as const),
  mapped(word('quarter'), () => 'quarter' as const),
  mapped(word('period'), () => 'period' as const),
);

const units: Reader<Unit> = either(
  mapped(phrase('years', 'year', 'financial years'), () => 'year' as const),
  mapped(word('quarters', 'quarter'), () => 'quarter' as const),
  mapped(word('months', 'month'), () => 'month' as const),
  mapped(word('periods', 'figures', 'points'), () => 'period' as const),
);

const recent = phrase('last', 'past', 'previous', 'latest', 'most recent', 'the last', 'the past', 'the previous');
const through = maybe(word('over', 'in', 'during', 'for', 'across', 'within'));

/** "last 4 quarters", "over the past two years". */
const lastFew: Reader<PeriodReading> = both(after(through, after(recent, count)), units, (number, unit) =>
  number > 0 ? { kind: 'last', count: number, unit } : undefined,
);

/** "over the last year" is a stretch up to now, where "last year" is the year before. */
const wholeYear: Reader<PeriodReading> = mapped(
  phrase(
    'over the last year',
    'over the past year',
    'in the past year',
    'in the last year',
    'past year',
    'the past year',
  ),
  () => ({ kind: 'last', count: 1, unit: 'year' }),
);

/** "last quarter", "the previous year", "the year before". */
const oneBack: Reader<PeriodReading> = mapped(
  either(
    after(phrase('last', 'previous', 'prior', 'preceding', 'the last', 'the previous', 'the prior'), oneUnit),
    before(after(maybe(word('the')), oneUnit), phrase('before', 'earlier', 'previously')),
    mapped(phrase('a year ago', 'a year earlier', 'one year earlier'), () => 'year' as const),
    mapped(phrase('same quarter last year', 'same period last year', 'same time last year'), () => 'year' as const),
    mapped(
      phrase('the same quarter last year', 'the same period last year', 'this time last year'),
      () => 'year' as const,
    ),
    mapped(phrase('last time', 'the last time'), () => 'period' as const),
  ),
  (unit) => back(unit, 1),
);

const furtherBack: Reader<PeriodReading> = either(
  mapped(before(after(maybe(word('the')), oneUnit), phrase('before last')), (unit) => back(unit, 2)),
  both(
    before(count, maybe(word('full'))),
    before(units, word('ago', 'earlier', 'back', 'previously')),
    (number, unit) => (unit === 'month' ? monthsBack(number) : back(unit, number)),
  ),
);

const now: Reader<PeriodReading> = mapped(
  after(maybe(word('the')), after(phrase('this', 'current', 'latest', 'most recent', 'newest'), oneUnit)),
  (unit) => back(unit, 0),
);

const bases: Readonly<Record<string, Basis>> = {
  ytd: 'financial-year-to-date',
  'year to date': 'financial-year-to-date',
  'financial year to date': 'financial-year-to-date',
  quarterly: 'quarter',
  'single quarter': 'quarter',
  'the single quarter': 'quarter',
  'quarter only': 'quarter',
  'the quarter only': 'quarter',
  'for the quarter only': 'quarter',
  'quarter alone': 'quarter',
  'the quarter alone': 'quarter',
  'for the quarter alone': 'quarter',
  monthly: 'month',
  annual: 'financial-year',
  annually: 'financial-year',
  yearly: 'financial-year',
  'rolling 12 months': 'rolling-12-months',
  'rolling 12 month': 'rolling-12-months',
  'rolling twelve months': 'rolling-12-months',
  'rolling twelve month': 'rolling-12-months',
  '12 month rolling': 'rolling-12-months',
  'rolling year': 'rolling-12-months',
  'rolling 4 quarters': 'rolling-12-months',
  rolling: 'rolling-12-months',
  r12: 'rolling-12-months',
  'by calendar year': 'calendar-year',
};

const eachOf: readonly (readonly [string, Basis])[] = [
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'financial-year'],
  ['financial year', 'financial-year'],
];

/** "Quarter by quarter", "each year": every period of a basis, one after the other. */
const eachPeriod: Reader<PeriodReading> = either(
  ...eachOf.map(([unit, basis]) =>
    mapped(
      phrase(
        ...everyWay(
          ['by', 'by each', 'per', 'each', 'every', 'for each', 'for every', 'in each', 'in every', 'broken down by'],
          [unit],
        ),
        `${unit} by ${unit}`,
        `${unit} on ${unit} figures`,
      ),
      (): PeriodReading => ({ kind: 'basis', basis, each: true }),
    ),
  ),
);

/** "5 year trend" is the newest five years, where "5 year average" is nothing held. */
const trendOver: Reader<PeriodReading> = followedBy(
  both(count, units, (number, unit) => (number > 1 ? { kind: 'last', count: number, unit } : undefined)),
  new Set([
    'trend',
    'trends',
    'trendline',
    'history',
    'chart',
    'graph',
    'view',
    'picture',
    'direction',
    'time',
    'look',
  ]),
);

/** Reads it only where one of the words comes next, which it leaves. */
function followedBy<T>(reader: Reader<T>, words: ReadonlySet<string>): Reader<T> {
  const read: Reader<T> = (tokens, at) => {
    const found = reader(tokens, at);
    return found !== undefined && words.has(tokens[found.next]?.text ?? '') ? found : undefined;
  };
  return reader.begins === undefined ? read : Object.assign(read, { begins: reader.begins });
}

const changing: ReadonlySet<string> = new Set([
  'change',
  'increase',
  'decrease',
  'rise',
  'fall',
  'drop',
  'reduction',
  'growth',
]);

/** "In-quarter" is a quarter's own figure, where "in quarter 4" begins a period. */
const inQuarter: Reader<PeriodReading> = both(
  word('in'),
  token((text, { before: mark }) => (mark === '-' && text === 'quarter' ? text : undefined)),
  () => ({ kind: 'basis', basis: 'quarter' }),
);

const basis: Reader<PeriodReading> = either(
  inQuarter,
  mapped(notBefore(phrase(...Object.keys(bases)), changing), (words) => {
    const found = bases[words];
    return found && { kind: 'basis', basis: found };
  }),
);

/** Reads it only where none of the words comes next: "annual change" is no change of annual figures. */
function notBefore(reader: Reader<string>, words: ReadonlySet<string>): Reader<string> {
  const read: Reader<string> = (tokens, at) => {
    const found = reader(tokens, at);
    return found === undefined || words.has(tokens[found.next]?.text ?? '') ? undefined : found;
  };
  return reader.begins === undefined ? read : Object.assign(read, { begins: reader.begins });
}

/** Words of time that say too little to be a period of any series here. */
const unheld: Reader<PeriodReading> = mapped(
  either(
    after(
      word('last', 'this', 'previous', 'latest', 'past'),
      word('month', 'week', 'weekend', 'spring', 'summer', 'autumn', 'winter'),
    ),
    mapped(after(maybe(word('this', 'last')), word('q')), () => ''),
  ),
  () => ({ kind: 'unclear', readings: [] }),
);

const dueWords = phrase(
  'due',
  'due in',
  'due out',
  'due out in',
  'due for release',
  'due to be published',
  'release',
  'releases',
  'released',
  'come out',
  'coming out',
  'out',
  'to be published',
  'to be released',
);

/** "Due next month": when something is to be published; "next month" by itself would ask for a forecast. */
const dueAhead: Reader<PeriodReading> = both(
  after(
    dueWords,
    either(
      mapped(phrase('this', 'within this', 'in this'), () => 'this' as const),
      mapped(word('next'), () => 'next' as const),
    ),
  ),
  token((text) => aheadUnits.find((unit) => unit === text)),
  (which, unit) => ({ kind: 'ahead', ahead: { which, unit } }),
);

const aheadUnits = ['week', 'month', 'quarter', 'year'] as const;

/** Reads a period that counts back from the newest one, or that names only a basis. */
export const relativePeriod: Reader<PeriodReading> = either(
  lastFew,
  wholeYear,
  oneBack,
  furtherBack,
  now,
  basis,
  eachPeriod,
  trendOver,
  dueAhead,
  unheld,
);

/** Months are counted back only as the whole years or quarters that they make: "12 months ago". */
function monthsBack(number: number): PeriodReading {
  if (number > 0 && number % 12 === 0) return back('year', number / 12);
  return number > 0 && number % 3 === 0 ? back('quarter', number / 3) : back('month', number);
}

function back(unit: Unit, steps: number): PeriodReading {
  return unit === 'month' ? { kind: 'unclear', readings: [] } : { kind: 'back', unit, count: steps };
}
