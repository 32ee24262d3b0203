import { DateTime } from 'luxon';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { breaksIn } from '../indicators/breaks.ts';
import type { Caveat, Indicator, Break, Statement } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { Interval, Period } from '../indicators/period.ts';
import type { Area } from '../indicators/area.ts';
import { readInterval } from '../questions/period-text.ts';
import type { Figure } from './answer.ts';
import type { Library } from './library.ts';

/** The caveats that a reader of these figures must see: the indicator's, for these areas and periods, then those of named periods. */
export function caveatsFor(
  indicator: Indicator,
  observations: readonly StoredObservation[],
  catalogue: Catalogue,
): readonly Caveat[] {
  const own = indicator.caveats.filter((caveat) => observations.some((each) => belongs(caveat, each)));
  const named = catalogue.namedPeriods.flatMap((period) =>
    period.caveat !== undefined && observations.some((each) => touches(period, each.period))
      ? [{ text: period.caveat, from: period.start, to: period.end }]
      : [],
  );
  return [...own, ...named];
}

/** The breaks in the areas shown that lie within the periods shown, and those that the newest period itself starts with. */
function breaksWithin(indicator: Indicator, areas: readonly string[], periods: readonly Interval[]): readonly Break[] {
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  return breaksIn(indicator, areas).filter((each) => each.from >= first.start && each.from <= last.end);
}

/** Whether a period ended more than a year before today. */
export function isOld(period: Period, today: string): boolean {
  return DateTime.fromISO(period.end, { zone: 'utc' }).plus({ years: 1 }) < DateTime.fromISO(today, { zone: 'utc' });
}

/**
 * What papers say of the indicator in an area without an exact figure. Beside the figure of a period that was asked for,
 * only what is said of that period stands.
 */
export function statementsOn(
  indicator: Indicator,
  area: Area,
  catalogue: Catalogue,
  period?: Interval,
): readonly Statement[] {
  return catalogue.statements.filter(
    (each) =>
      each.indicator === indicator.id &&
      each.area === area.id &&
      (period === undefined || isAbout(each, period, catalogue)),
  );
}

function isAbout(statement: Statement, period: Interval, { calendar }: Catalogue): boolean {
  const about = readInterval(statement.period, calendar);
  return about !== undefined && touches(about, period);
}

/** What every answer about one figure carries beside it, with what officers recorded as being behind that indicator there. */
export async function besides(
  figure: Figure,
  shown: readonly StoredObservation[],
  library: Pick<Library, 'catalogue' | 'alerts' | 'today'>,
): Promise<{ readonly caveats: readonly Caveat[]; readonly breaks: readonly Break[]; readonly old: boolean }> {
  const { catalogue, today } = library;
  const periods = shown.map((each) => each.period).toSorted((a, b) => a.end.localeCompare(b.end));
  return {
    caveats: [
      ...caveatsFor(figure.indicator, [figure.observation, ...shown], catalogue),
      ...(await explanationsOf(figure, library)),
    ],
    breaks: breaksWithin(figure.indicator, [figure.area.id, ...shown.map((each) => each.area)], periods),
    old: isOld(figure.observation.period, today),
  };
}

/** What was recorded on exceptions of the indicator in that area goes with all of its figures from then on. */
async function explanationsOf({ indicator, area }: Figure, { alerts }: Pick<Library, 'alerts'>) {
  const recorded = await alerts.explanations(indicator.id);
  return recorded
    .filter((each) => each.area === area.id)
    .map(({ reason: text, reference, period }): Caveat => ({ text, recorded: { reference, period } }));
}

function belongs(caveat: Caveat, { area, period }: StoredObservation): boolean {
  const span = { start: caveat.from ?? '0000-01-01', end: caveat.to ?? '9999-12-31' };
  return touches(span, period) && (caveat.areas === undefined || caveat.areas.includes(area));
}

function touches(span: Interval, period: Interval): boolean {
  return span.start <= period.end && period.start <= span.end;
}
