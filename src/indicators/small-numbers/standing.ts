import { countOf, daysOf, figureOf, overlap, type Cell, type Days, type Version } from './cell.ts';
import { countedAs, type Kin } from './kin.ts';
import { hiddenUpTo, isSmallNumber } from './small-number.ts';

/** A version that was published before, with whether readers are kept from it. */
export interface Seen {
  readonly version: Version;
  readonly hidden: boolean;
}

type Unplaced = Omit<Cell, 'number'>;

/** A figure as the versions before a publication left it. */
interface Before {
  /** The version that stands; undefined where it was withdrawn. */
  readonly standing: Version | undefined;
  readonly hidden: boolean;
  readonly unseenSince: number;
  /** The last version that was shown. */
  readonly known?: Version;
  /** Every count that was shown of it. */
  readonly shown: ReadonlySet<number | undefined>;
}

const never: Before = { standing: undefined, hidden: false, unseenSince: -1, shown: new Set() };

/**
 * The figures as they stand with a publication, those that hide themselves hidden: what is small, and what
 * was hidden before. Only those that share days with `window`.
 */
export function standingCells(
  kin: Kin,
  before: readonly Seen[],
  news: readonly Version[],
  window: Days,
): readonly Cell[] {
  const figures = new Map<string, Before>();
  for (const seen of before) {
    const figure = figureOf(seen.version);
    figures.set(figure, after(kin, figures.get(figure) ?? never, seen));
  }
  const fresh = new Map(news.map((version) => [figureOf(version), version]));
  const old = [...figures].flatMap(([figure, before]) => (fresh.has(figure) ? [] : oldCell(kin, before)));
  const placed = [...fresh].flatMap(([figure, version]) => newCell(kin, version, figures.get(figure) ?? never));
  return [...old, ...placed].filter((cell) => overlap(cell, window)).map((cell, number) => ({ ...cell, number }));
}

function after(kin: Kin, before: Before, { version, hidden }: Seen): Before {
  const { publication, status } = version;
  const unseenSince = Math.min(before.unseenSince, publication);
  if (status === 'missing') return { ...before, standing: undefined, hidden: false, unseenSince };
  if (isUnseen(version, hidden)) return { ...before, standing: version, hidden: true, unseenSince };
  const shown = new Set([...before.shown, casesOf(kin, version)]);
  return { standing: version, hidden: false, unseenSince: Number.POSITIVE_INFINITY, shown, known: version };
}

/** A figure that was shown and is taken back stays known. */
function oldCell(kin: Kin, { standing, hidden, unseenSince, known }: Before): readonly Unplaced[] {
  if (standing !== undefined) return cellOf(kin, standing, { hidden, unseenSince, mayHide: false, isGone: false });
  return known === undefined ? [] : goneCell(kin, known);
}

function goneCell(kin: Kin, known: Version): readonly Unplaced[] {
  return cellOf(kin, known, { hidden: false, unseenSince: Number.POSITIVE_INFINITY, mayHide: false, isGone: true });
}

/** A value that was never told is as unseen as one that is hidden. */
function isUnseen({ value }: Version, hidden: boolean): boolean {
  return hidden || value === null;
}

function newCell(kin: Kin, version: Version, before: Before): readonly Unplaced[] {
  if (version.status === 'missing') return before.known === undefined ? [] : goneCell(kin, before.known);
  const cases = casesOf(kin, version);
  // What readers were shown once, taken back since or not, can't be taken from them.
  const isKnown = before.shown.has(cases);
  const hidden = isSmall(kin, version) || version.value === null || (before.hidden && !isKnown);
  const unseenSince = isKnown ? Number.POSITIVE_INFINITY : Math.min(before.unseenSince, version.publication);
  return cellOf(kin, version, { hidden, unseenSince, mayHide: !isKnown, isGone: false });
}

function cellOf(
  kin: Kin,
  version: Version,
  how: Pick<Cell, 'hidden' | 'unseenSince' | 'mayHide' | 'isGone'>,
): readonly Unplaced[] {
  const indicator = kin.indicators.get(version.indicator);
  const area = kin.areas.get(version.area);
  if (indicator === undefined || area === undefined) return [];
  const placed = { indicator: countedAs(kin, version.indicator), area: version.area, ...daysOf(version.period) };
  return [{ version, ...placed, ...countOf(indicator, area, version), ...how }];
}

function casesOf(kin: Kin, version: Version): number | undefined {
  const indicator = kin.indicators.get(version.indicator);
  const area = kin.areas.get(version.area);
  return indicator && area && countOf(indicator, area, version).cases;
}

/** Whether a version tells of a small number below the county by itself, or was kept back by who published it. */
export function isSmall(kin: Kin, version: Version): boolean {
  const indicator = kin.indicators.get(version.indicator);
  if (indicator === undefined || !kin.below.has(version.area) || !isSensitive(kin, version)) return false;
  if (version.value === null) return version.status === 'suppressed';
  return isSmallNumber(indicator, version, casesOf(kin, version), hiddenUpTo(indicator));
}

/** Whether figures of the version's indicator may be hidden. */
export function isSensitive(kin: Kin, { indicator }: Version): boolean {
  const found = kin.indicators.get(indicator);
  return found !== undefined && hiddenUpTo(found) > 0;
}
