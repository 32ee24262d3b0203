import type { Catalogue } from '../catalogue/catalogue.ts';
import { basisNames } from '../indicators/basis.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import type { Interval, Period } from '../indicators/period.ts';
import { periodsWithin, releasesWithin } from '../indicators/release.ts';
import type { Release } from '../indicators/release.ts';
import { hasCome, ownerOf } from './releases-owed.ts';
import { dayName } from './sentences.ts';

/** A series whose figure for the quarter is expected. */
export interface DueSeries {
  readonly indicator: string;
  readonly area: string;
  readonly basis: string;
  readonly unit: string;
  /** Who is to bring the figure. */
  readonly owner: string;
  readonly period: Period;
  /** When the catalogue's calendar expects it; absent where no calendar speaks of it. */
  readonly release?: Release;
  /** What the series last said; absent where it holds nothing yet. */
  readonly last?: { readonly period: string; readonly value: number | null; readonly hidden: boolean };
}

type World = Pick<Catalogue, 'indicators' | 'areas' | 'calendar' | 'releases'>;

/**
 * Every figure of a period that ends within the quarter and has not come: of the series that hold figures, made-up ones
 * apart, from their first on, and of those that a calendar of releases expects. One that was given as missing is still
 * owed.
 */
export async function seriesDue(
  reader: IndicatorReader,
  catalogue: World,
  quarter: Interval,
): Promise<readonly DueSeries[]> {
  const held = (await reader.list()).filter((each) => !each.illustrative);
  const planned = catalogue.releases ?? [];
  const keys = new Map<string, SeriesKey>([...held, ...planned].map((each) => [seriesId(each), each]));
  const due: DueSeries[] = [];
  for (const key of keys.values()) {
    due.push(...dueIn(key, (await reader.series(key)).filter(hasCome), { catalogue, quarter }));
  }
  return due;
}

interface Asked {
  readonly catalogue: World;
  readonly quarter: Interval;
}

function dueIn(key: SeriesKey, held: readonly Observation[], { catalogue, quarter }: Asked): readonly DueSeries[] {
  const indicator = catalogue.indicators.find((each) => each.id === key.indicator);
  const area = catalogue.areas.find((each) => each.id === key.area);
  if (indicator === undefined || area === undefined) return [];
  const planned = planFor(key, { catalogue, quarter });
  const [first] = held;
  const last = held.at(-1);
  const ends = new Set(held.map(({ period }) => period.end));
  return (planned.length > 0 || last === undefined ? planned : usual(key, { catalogue, quarter }))
    .filter(({ period }) => !ends.has(period.end) && (first === undefined || period.end > first.period.end))
    .map((each) => ({
      indicator: indicator.name,
      area: area.name,
      basis: basisNames[key.basis],
      unit: indicator.unit.name,
      owner: ownerOf(indicator),
      ...each,
      ...(last ? { last: lastOf(last) } : {}),
    }));
}

type Expected = Pick<DueSeries, 'period' | 'release'>;

/** What the series' calendar expects of the quarter. */
function planFor(key: SeriesKey, { catalogue: { releases = [], calendar }, quarter }: Asked): readonly Expected[] {
  const plan = releases.find((each) => seriesId(each) === seriesId(key));
  const within = plan === undefined ? [] : releasesWithin(plan, quarter, calendar);
  return within.map((release) => ({ period: release.period, release }));
}

/** The quarter's periods on the basis of a series for which nothing is planned then. */
function usual({ basis }: SeriesKey, { catalogue, quarter }: Asked): readonly Expected[] {
  return periodsWithin(basis, quarter, catalogue.calendar).map((period) => ({ period }));
}

function lastOf({ period, value, status }: Observation): NonNullable<DueSeries['last']> {
  return { period: period.label, value, hidden: status === 'suppressed' };
}

/** What stands where a value is held back. */
const hiddenMark = 'hidden';

const heading = [
  'indicator',
  'area',
  'basis',
  'period',
  'value',
  'status',
  'note',
  'unit',
  'last period',
  'last value',
  'owner',
  'due',
];

/** A workbook to be filled in and imported: a row for each series due, its value left blank. */
export async function templateWorkbook(due: readonly DueSeries[]): Promise<Uint8Array> {
  const rows = due.map((each) => {
    const { indicator, area, basis, period, unit, last, owner, release } = each;
    const before = last?.hidden === true ? hiddenMark : (last?.value ?? null);
    const aside = [unit, last?.period ?? null, before, owner, release ? dayName(release.due) : null];
    return [indicator, area, basis, period.label, null, null, null, ...aside];
  });
  const text = { style: { numFmt: '@' } };
  // Cells are text, so that no figure that is typed in becomes a date or a fraction of 1.
  const cells = new Map(rows.flatMap((_row, at) => [4, 5, 6].map((column) => [`${at + 1},${column}`, text])));
  // Only now: the command that imports, which is long for large files, offers the template as well.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [{ name: 'Figures', rows: [heading, ...rows], cells }] });
}
