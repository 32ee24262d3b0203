import { count, day, fullYear, month } from '../period-words.ts';
import { after, before, both, either, mapped, maybe, phrase, token, word } from '../reader.ts';
import type { Reader } from '../reader.ts';

/** A day ahead as people say it; which date it is depends on the day on which it is said. */
export type DayAhead =
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  /** The next one of its name, Monday being 1 and Sunday 7. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'after'; readonly count: number; readonly unit: 'days' | 'weeks' | 'months' }
  | { readonly kind: 'end-of'; readonly month: number; readonly year?: number };

/** A time of day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

const weekdays = [
  ['monday', 'mon', 'mondays'],
  ['tuesday', 'tue', 'tues', 'tuesdays'],
  ['wednesday', 'wed', 'wednesdays'],
  ['thursday', 'thu', 'thur', 'thurs', 'thursdays'],
  ['friday', 'fri', 'fridays'],
  ['saturday', 'sat', 'saturdays'],
  ['sunday', 'sun', 'sundays'],
] as const;

/** Reads a day of the week as 1 to 7. */
export const weekday: Reader<number> = token((text) => {
  const index = weekdays.findIndex((names) => names.some((each) => each === text));
  return index < 0 ? undefined : index + 1;
});

const units: Reader<'days' | 'weeks' | 'months'> = either(
  mapped(word('day', 'days'), () => 'days' as const),
  mapped(word('week', 'weeks'), () => 'weeks' as const),
  mapped(word('month', 'months'), () => 'months' as const),
);

const withYear = (at: { readonly day: number; readonly month: number }, year: number | null): DayAhead => ({
  kind: 'date',
  ...at,
  ...(year === null ? {} : { year }),
});

const written: Reader<DayAhead> = both(
  either(
    both(before(day, maybe(word('of'))), month, (each, of) => ({ day: each, month: of })),
    both(month, day, (of, each) => ({ day: each, month: of })),
  ),
  maybe(fullYear),
  withYear,
);

const number = (pattern: RegExp, mark?: RegExp): Reader<number> =>
  token((text, { before: sign }) =>
    pattern.test(text) && (mark === undefined || mark.test(sign)) ? Number(text) : undefined,
  );

/** "31/3/2027", "31.03.2027": the day comes first, as it does here. */
const inFigures: Reader<DayAhead> = both(
  both(number(/^\d{1,2}$/), number(/^\d{1,2}$/, /^[/.]$/), (each, of) =>
    each >= 1 && each <= 31 && of >= 1 && of <= 12 ? { day: each, month: of } : undefined,
  ),
  maybe(number(/^20\d\d$/, /^[/.]$/)),
  withYear,
);

/** "2027-03-31". */
const iso: Reader<DayAhead> = both(
  both(number(/^20\d\d$/), number(/^\d\d$/, /^-$/), (year, of) =>
    of >= 1 && of <= 12 ? { year, month: of } : undefined,
  ),
  number(/^\d\d$/, /^-$/),
  ({ year, month: of }, each) => (each >= 1 && each <= 31 ? withYear({ day: each, month: of }, year) : undefined),
);

const one: Reader<number> = either(
  count,
  mapped(word('a', 'one'), () => 1),
);

const spans: Reader<DayAhead> = either(
  both(one, units, (number, unit): DayAhead | undefined =>
    number > 0 ? { kind: 'after', count: number, unit } : undefined,
  ),
  mapped(phrase('a fortnight', 'fortnight'), (): DayAhead => ({ kind: 'after', count: 2, unit: 'weeks' })),
);

const endOf: Reader<DayAhead> = both(
  after(phrase('the end of', 'end of'), month),
  maybe(fullYear),
  (of, year): DayAhead => ({ kind: 'end-of', month: of, ...(year === null ? {} : { year }) }),
);

const named: Reader<DayAhead> = either(
  mapped(after(maybe(word('next')), weekday), (each): DayAhead => ({ kind: 'weekday', weekday: each })),
  mapped(word('tomorrow'), (): DayAhead => ({ kind: 'after', count: 1, unit: 'days' })),
  mapped(phrase('next week'), (): DayAhead => ({ kind: 'weekday', weekday: 1 })),
  mapped(phrase('next month'), (): DayAhead => ({ kind: 'after', count: 1, unit: 'months' })),
);

/** Reads how long something is to last: "until 1 March 2027", "for two weeks", "till Monday". */
export const untilDay: Reader<DayAhead> = either(
  after(
    phrase('until', 'till', 'til', 'up to', 'to'),
    after(maybe(word('the')), either(written, inFigures, iso, endOf, named)),
  ),
  after(word('for'), after(maybe(phrase('the next')), spans)),
);

/** Reads a day by which something is due: "by 1 March". */
export const byDay: Reader<DayAhead> = after(
  phrase('by', 'before', 'due', 'due by'),
  after(maybe(word('the')), either(written, inFigures, iso, endOf, named)),
);

/** Reads a time of day: "9am", "14:00", "8.30", "half past" is not one. As hours and minutes. */
export const clockTime: Reader<ClockTime> = both(
  both(number(/^\d{1,2}$/), maybe(number(/^\d\d$/, /^[:.]$/)), (hour, minute) => ({
    hour,
    minute: minute ?? 0,
    bare: minute === null,
  })),
  maybe(word('am', 'pm', 'oclock')),
  ({ hour, minute, bare }, half) => {
    if (bare && half === null) return undefined;
    const shifted = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
    return shifted <= 23 && minute <= 59 ? { hour: shifted, minute } : undefined;
  },
);

const gluedHalf = /^(\d{1,2})(am|pm)$/;

/** Reads "9am" and "8.30am", where the half of the day is written straight after the figures. */
export const gluedTime: Reader<ClockTime> = either(
  token((text) => inHalf(gluedHalf.exec(text)?.[1], '0', gluedHalf.exec(text)?.[2])),
  both(
    number(/^\d{1,2}$/),
    token((text, { before: sign }) => (/^[:.]$/.test(sign) ? (gluedHalf.exec(text) ?? undefined) : undefined)),
    (hour, [, minute, half]) => inHalf(String(hour), minute, half),
  ),
);

function inHalf(hours: string | undefined, minutes = '', half = ''): ClockTime | undefined {
  const hour = Number(hours);
  const minute = Number(minutes);
  if (!(hour >= 1 && hour <= 12 && minute <= 59)) return undefined;
  return { hour: half === 'pm' ? (hour % 12) + 12 : hour % 12, minute };
}
