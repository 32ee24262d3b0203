import { missingReleases, nextRelease, releasesDue } from '../../indicators/release.ts';
import type { Release, ReleaseCalendar } from '../../indicators/release.ts';
import type { StoredObservation } from '../../indicators/observation.ts';
import type { Question } from '../../questions/question.ts';
import { spanAhead } from '../ahead.ts';
import type { Answer } from '../answer.ts';
import { withAtHand } from '../at-hand.ts';
import { areaOf, indicatorOf, type Library } from '../library.ts';
import { releaseState } from '../next-release.ts';
import type { ReleaseRow, ReleasesAnswer } from '../releases-answer.ts';

type Releases = Extract<Question, { kind: 'releases' }>;

/** What is to come by the release calendars: the next release of each series, those that are late, or those due within a span. */
export async function answerReleases(question: Releases, library: Library): Promise<Answer> {
  const { catalogue, today, asOf: day = today } = library;
  const { indicator: id, late, within } = question;
  // An indicator that is withheld from a conversation is none of the catalogue's there.
  const known = new Set(catalogue.indicators.map((each) => each.id));
  const calendars = (catalogue.releases ?? []).filter(
    ({ indicator }) => known.has(indicator) && (id === undefined || indicator === id),
  );
  const { library: atHand } = await withAtHand(library, {
    indicators: [...new Set(calendars.map(({ indicator }) => indicator))],
    areas: [...new Set(calendars.map(({ area }) => area))],
  });
  const span = within && spanAhead(within, day, catalogue.calendar);
  const looks = await Promise.all(calendars.map((each) => lookAt(each, day, atHand)));
  const rows =
    span === undefined ? looks.flatMap(({ next }) => next) : looks.flatMap(({ dueWithin }) => dueWithin(span));
  const inOrder = rows.toSorted((a, b) => (a.release.due < b.release.due ? -1 : a.release.due > b.release.due ? 1 : 0));
  const shown = inOrder.filter(({ state }) => late !== true || state === 'late');
  return {
    kind: 'releases',
    ...(id === undefined ? {} : { indicator: indicatorOf(catalogue, id) }),
    ...(late === true ? { late } : {}),
    ...(within === undefined || span === undefined ? {} : { within: { ...within, ...span } }),
    rows: shown,
    series: calendars.length,
    listed: looks.filter(({ next }) => next.length > 0).length,
    newest: looks.flatMap(({ newest }) => newest ?? []),
    next: nextOf(shown, id === undefined ? undefined : indicatorOf(catalogue, id).name),
  };
}

/** What is known of one series: its newest published figure, the release after it, and those due within a span. */
interface Look {
  readonly newest?: ReleasesAnswer['newest'][number];
  readonly next: readonly ReleaseRow[];
  readonly dueWithin: (span: { readonly start: string; readonly end: string }) => readonly ReleaseRow[];
}

async function lookAt(calendar: ReleaseCalendar, day: string, library: Library): Promise<Look> {
  const { catalogue, indicators } = library;
  const { indicator: id, area: areaId, basis } = calendar;
  const points = (await indicators.series({ indicator: id, area: areaId, basis })).filter(isHeld);
  const [indicator, area] = [indicatorOf(catalogue, id), areaOf(catalogue, areaId)];
  const ends = new Set(points.map(({ period }) => period.end));
  const row = (release: Release, further: number): ReleaseRow => ({
    indicator,
    area,
    release,
    state: ends.has(release.period.end) ? 'came' : releaseState(release, day),
    further,
  });
  const release = nextRelease(calendar, points.at(-1)?.period.end ?? '', catalogue.calendar);
  const owed = missingReleases(calendar, ends, { day, fiscal: catalogue.calendar });
  const newest = points.at(-1);
  return {
    ...(newest === undefined ? {} : { newest: { indicator, area, period: newest.period, basis } }),
    next:
      release === undefined ? [] : [row(release, owed.filter(({ period }) => period.end > release.period.end).length)],
    dueWithin: ({ start, end }) =>
      releasesDue(calendar, { day: end, fiscal: catalogue.calendar })
        .filter(({ due }) => due >= start)
        .map((each) => row(each, 0)),
  };
}

/** A figure that is hidden has come; one that is given as missing has not, and one that is made up is none. */
function isHeld({ status }: StoredObservation): boolean {
  return status !== 'missing' && status !== 'illustrative';
}

function nextOf(rows: readonly ReleaseRow[], named: string | undefined): ReleasesAnswer['next'] {
  const names = named === undefined ? [...new Set(rows.map(({ indicator }) => indicator.name))].slice(0, 2) : [];
  const about = named === undefined ? names.map((name) => `When is ${name} next due`) : ['When are the next releases'];
  return [...about, 'Which indicators are not updated'].map((text) => ({ title: text, text }));
}
