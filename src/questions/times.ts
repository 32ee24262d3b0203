import type { Basis } from '../indicators/basis.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { monthsLabel } from '../indicators/period.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';
import { openEnd } from './period-reading.ts';
import type { PeriodReading } from './period-reading.ts';
import { backText, intervalText } from './period-text.ts';
import type { Span } from './question.ts';
import type { PeriodRef, Ahead } from './question-parts.ts';

/** What the periods of a text come to, once it is known which indicator they are asked of. */
export interface Times {
  readonly basis?: Basis;
  readonly period?: PeriodRef;
  /** Set where every period of the basis is asked for, one after the other. */
  readonly each?: true;
  /** A second period, which only a comparison can take. */
  readonly other?: PeriodRef;
  readonly span?: Span;
  /** The first and the last period of the span, where it is named by them. */
  readonly ends?: readonly [PeriodRef, PeriodRef];
  /** The quarter, month or year from whose start an open span runs, where the words name one. */
  readonly since?: Interval;
  /** The day from which an open span runs, where the words name one. */
  readonly sinceDay?: string;
  /** A stretch of days to come, which only a question of what is due can take. */
  readonly ahead?: Ahead;
}

/** The one meaning of the periods, with the readings not taken; or what they could mean, where they are unclear. */
export type TimesRead =
  | { readonly clear: true; readonly times: Times; readonly otherwise: readonly Times[] }
  | { readonly clear: false; readonly could: readonly Times[] };

/** How many months lie between neighbouring periods of a basis. */
const stepInMonths: Readonly<Record<Basis, number>> = {
  month: 1,
  quarter: 3,
  'rolling-12-months': 3,
  'financial-year-to-date': 3,
  'financial-year': 12,
  'calendar-year': 12,
  'pooled-years': 12,
  'survey-wave': 12,
};

/** Two periods make a comparison; no question holds more. */
const mostPeriods = 2;

const unitInMonths = { month: 1, quarter: 3, year: 12 } as const;

/** Puts the periods of a text together. Three periods, two spans or two bases are more than a question can hold. */
export function readTimes(
  readings: readonly PeriodReading[],
  indicator: Indicator | undefined,
  calendar: FiscalCalendar,
): TimesRead {
  if (readings.filter(({ kind }) => kind !== 'basis').length > mostPeriods) return { clear: false, could: [] };
  const [unclear, ...moreUnclear] = readings.filter((each) => each.kind === 'unclear');
  if (moreUnclear.length > 0) return { clear: false, could: [] };
  if (unclear !== undefined) {
    const meant = meantBy(unclear.readings, indicator);
    if (meant !== undefined) return readTimes(withReading(readings, unclear, meant), indicator, calendar);
    const could = unclear.readings.flatMap((each) => {
      const read = readTimes(withReading(readings, unclear, each), indicator, calendar);
      return read.clear ? [read.times] : read.could;
    });
    return { clear: false, could };
  }
  const times = readings.reduce<Times | undefined>(
    (sum, reading) => sum && merged(sum, timesOf(reading, indicator?.basis, calendar)),
    {},
  );
  if (times === undefined) return { clear: false, could: [] };
  return { clear: true, times, otherwise: otherwiseOf(readings, times, calendar) };
}

/** Of an indicator that is counted by calendar years, "2023" is the calendar year and nothing else. */
function meantBy(could: readonly PeriodReading[], indicator: Indicator | undefined): PeriodReading | undefined {
  if (indicator?.basis !== 'calendar-year') return undefined;
  return could.find(
    (each) =>
      each.kind === 'exact' &&
      each.interval.start.endsWith('-01-01') &&
      each.interval.end === `${each.interval.start.slice(0, 4)}-12-31`,
  );
}

function withReading(
  readings: readonly PeriodReading[],
  from: PeriodReading,
  to: PeriodReading,
): readonly PeriodReading[] {
  return readings.map((reading) => (reading === from ? to : reading));
}

function otherwiseOf(readings: readonly PeriodReading[], times: Times, calendar: FiscalCalendar): readonly Times[] {
  return readings.flatMap((reading) => {
    if (reading.kind !== 'exact' || reading.otherwise === undefined || times.other !== undefined) return [];
    const { otherwise: interval } = reading;
    return [{ ...times, period: { kind: 'exact', interval, text: intervalText(interval, calendar) } }];
  });
}

function merged(a: Times, b: Times | undefined): Times | undefined {
  if (b === undefined || (a.span && (b.span ?? b.period)) || (b.span && a.period)) return undefined;
  if (a.basis && b.basis && a.basis !== b.basis) return undefined;
  if (a.period && b.period) return a.other ? undefined : { ...a, ...b, period: a.period, other: b.period };
  return { ...a, ...b };
}

function timesOf(reading: PeriodReading, basis: Basis | undefined, calendar: FiscalCalendar): Times | undefined {
  switch (reading.kind) {
    case 'exact':
      return {
        ...(reading.basis ? { basis: reading.basis } : {}),
        period: exactRef(reading.interval, reading.months === true, calendar),
      };
    case 'range':
      return { span: { kind: 'between', interval: reading.interval }, ...endsOf(reading, calendar) };
    case 'since':
      return {
        span: { kind: 'between', interval: { start: reading.start, end: openEnd } },
        ...(reading.named ? { since: reading.named } : {}),
        ...(reading.day === undefined ? {} : { sinceDay: reading.day }),
      };
    case 'back':
      return { period: backRef(reading.count, unitOf(reading.unit, basis)) };
    case 'last':
      return lastTimes(reading, basis);
    case 'basis':
      return { basis: reading.basis, ...(reading.each ? { each: true } : {}) };
    case 'ahead':
      return { ahead: reading.ahead };
    case 'unclear':
      return undefined;
  }
}

function endsOf({ ends }: Extract<PeriodReading, { kind: 'range' }>, calendar: FiscalCalendar): Pick<Times, 'ends'> {
  if (ends === undefined) return {};
  return { ends: [exactRef(ends[0], false, calendar), exactRef(ends[1], false, calendar)] };
}

function exactRef(interval: Interval, months: boolean, calendar: FiscalCalendar): PeriodRef {
  if (months) return { kind: 'exact', interval, text: monthsLabel(interval), months: true };
  return { kind: 'exact', interval, text: intervalText(interval, calendar) };
}

function unitOf(unit: 'quarter' | 'year' | 'period', basis: Basis | undefined): 'quarter' | 'year' {
  if (unit !== 'period') return unit;
  return basis !== undefined && stepInMonths[basis] === 12 ? 'year' : 'quarter';
}

/** A period counted back from the newest one. */
function backRef(count: number, unit: 'quarter' | 'year'): PeriodRef {
  return { kind: 'back', unit, count, text: backText(count, unit) };
}

/** The newest periods that make up the stretch; on a yearly series quarters are those of its quarterly figures. */
function lastTimes(
  { count, unit }: Extract<PeriodReading, { kind: 'last' }>,
  basis: Basis = 'rolling-12-months',
): Times | undefined {
  if (unit === 'period') return { span: { kind: 'last', count } };
  const steps = (count * unitInMonths[unit]) / stepInMonths[basis];
  if (unit === 'quarter' && steps < count) return { basis: 'quarter', span: { kind: 'last', count } };
  return Number.isInteger(steps) ? { span: { kind: 'last', count: steps } } : undefined;
}
