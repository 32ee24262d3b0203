import { DateTime } from 'luxon';
import type { AlertStep } from '../../alerts/alert-log.ts';
import type { Exception } from '../../alerts/exception.ts';
import type { StoredObservation } from '../../indicators/observation.ts';
import { shiftMonths, wholeMonths } from '../../indicators/period.ts';
import type { Question } from '../../questions/question.ts';
import type { ChangesSince } from '../../questions/question-parts.ts';
import type { Answer } from '../answer.ts';
import { dayOf, endOfDay } from '../civil-day.ts';
import type { ChangedIndicator, ChangesAnswer } from '../overview-answers.ts';
import { rowFor } from '../figure-row.ts';
import { namedExceptions } from '../named-exceptions.ts';
import { areaOf, everyPublication, type Library } from '../library.ts';

/** What became known since a day: figures by indicator, new and revised, what was published here, and exceptions. */
export async function answerChanges(
  { since }: Extract<Question, { kind: 'changes' }>,
  library: Library,
): Promise<Answer> {
  if (since.kind === 'last-visit') return { kind: 'changes', unknown: true, next: recent };
  const { catalogue, indicators, timeZone } = library;
  const areas = catalogue.areas.map(({ id }) => id);
  const ids = catalogue.indicators.map(({ id }) => id);
  const figures = await indicators.figures({ indicators: ids, areas, years });
  const day = lastDayBefore(since, figures);
  const changed = Map.groupBy(
    figures.filter(({ published }) => published > day),
    ({ indicator }) => indicator,
  );
  const [publications, exceptions] = await Promise.all([
    indicators.publications(everyPublication),
    exceptionsSince(day, library),
  ]);
  return {
    kind: 'changes',
    since: day,
    indicators: catalogue.indicators.flatMap((each) => changedIn(each.id, changed.get(each.id) ?? [], library)),
    lookedAt: catalogue.indicators.length,
    publications: publications
      .map((each) => ({ ...each, day: dayOf(each.at, timeZone) }))
      .filter((each) => each.day > day),
    ...exceptions,
    next: [{ title: 'Which exceptions stand?', text: 'Which exceptions stand?' }, ...recent],
  };
}

/** Older periods than these years before the newest of their series are not looked through. */
const years = 2;

const recent = ['quarter', 'year']
  .map((unit) => `What changed since last ${unit}`)
  .map((text) => ({ title: text, text }));

/** The last day that was before: of a month the day before it began, of a quarter or a year the day on which it ended. */
function lastDayBefore(
  since: Exclude<ChangesSince, { kind: 'last-visit' }>,
  figures: readonly StoredObservation[],
): string {
  switch (since.kind) {
    case 'day':
      return since.day;
    case 'named':
      return wholeMonths(since.interval) === 1 ? dayBefore(since.interval.start) : since.interval.end;
    case 'back': {
      const published = figures.filter(({ status }) => status !== 'illustrative');
      const ends = (published.length > 0 ? published : figures).map(({ period }) => period.end).toSorted();
      const newest = ends.at(-1) ?? '9999-12-31';
      const months = since.count * (since.unit === 'year' ? 12 : 3);
      return shiftMonths({ start: `${newest.slice(0, 8)}01`, end: newest }, -months).end;
    }
  }
}

function dayBefore(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
}

/** An indicator with what became known of it: how many figures are new or revised, and the newest of its headline. */
function changedIn(id: string, figures: readonly StoredObservation[], library: Library): readonly ChangedIndicator[] {
  const indicator = library.catalogue.indicators.find((each) => each.id === id);
  if (indicator === undefined || figures.length === 0) return [];
  const headline = figures.filter(({ area, basis }) => area === indicator.headlineArea && basis === indicator.basis);
  const [first] = figures;
  const published = headline.findLast(({ status, value }) => status !== 'illustrative' && value !== null);
  const shown = published ?? headline.at(-1) ?? figures.findLast((each) => each.area === first?.area) ?? first;
  if (shown === undefined) return [];
  const revised = figures.filter(({ vintage }) => vintage > 1).length;
  const row = rowFor({ indicator, area: areaOf(library.catalogue, shown.area), observation: shown }, library);
  return [{ row, added: figures.length - revised, revised, areas: new Set(figures.map(({ area }) => area)).size }];
}

/** Exceptions that were raised, and those that cleared, after the day, each once. */
async function exceptionsSince(
  day: string,
  library: Library,
): Promise<Pick<Extract<ChangesAnswer, { since: string }>, 'raised' | 'cleared'>> {
  const { alerts, timeZone } = library;
  const later = await alerts.stepsSince(endOfDay(day, timeZone));
  const steps = later.filter(({ at }) => dayOf(at, timeZone) > day);
  const all = new Map((await alerts.all(everyPublication)).map((each) => [each.reference, each]));
  const inState = (state: AlertStep['state']): readonly Exception[] => {
    const references = new Set(steps.filter((step) => step.state === state).map(({ reference }) => reference));
    return [...references].flatMap((reference) => all.get(reference) ?? []);
  };
  return { raised: namedExceptions(inState('open'), library), cleared: namedExceptions(inState('cleared'), library) };
}
