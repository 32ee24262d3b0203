import type { Basis } from '../indicators/basis.ts';
import type { PeriodReading } from './period-reading.ts';
import { count } from './period-words.ts';
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
  both(before(count, maybe(word('full'))), before(units, word('ago', 'earlier')), (number, unit) => back(unit, number)),
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
  'by quarter': 'quarter',
  monthly: 'month',
  'by month': 'month',
  annual: 'financial-year',
  annually: 'financial-year',
  yearly: 'financial-year',
  'by year': 'financial-year',
  'by financial year': 'financial-year',
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

/** "In-quarter" is a quarter's own figure, where "in quarter 4" begins a period. */
const inQuarter: Reader<PeriodReading> = both(
  word('in'),
  token((text, { before: mark }) => (mark === '-' && text === 'quarter' ? text : undefined)),
  () => ({ kind: 'basis', basis: 'quarter' }),
);

const basis: Reader<PeriodReading> = either(
  inQuarter,
  mapped(phrase(...Object.keys(bases)), (words) => {
    const found = bases[words];
    return found && { kind: 'basis', basis: found };
  }),
);

/** Words of time that say too little to be a period of any series here. */
const unheld: Reader<PeriodReading> = mapped(
  either(
    after(
      word('last', 'this', 'previous', 'latest', 'past'),
      word('month', 'week', 'weekend', 'spring', 'summer', 'autumn', 'winter'),
    ),
    mapped(after(maybe(word('this', 'last')), word('q', 'qtr')), () => ''),
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
  dueAhead,
  unheld,
);

function back(unit: Unit, steps: number): PeriodReading {
  return unit === 'month' ? { kind: 'unclear', readings: [] } : { kind: 'back', unit, count: steps };
}
