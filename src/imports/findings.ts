import type { Area } from '../indicators/area.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { periodsOverlap } from '../indicators/basis.ts';
import { wholeMonths } from '../indicators/period.ts';
import type { Interval, Period } from '../indicators/period.ts';
import { periodId } from './figure-id.ts';
import { remembered } from './remembered.ts';
import { cameLate } from './releases-owed.ts';
import type { OwedRelease } from './releases-owed.ts';
import type { Observation } from '../indicators/observation.ts';
import { firstOf, warning } from './sentences.ts';

/** What the file says of one series, set beside what was held of it before. */
interface SeriesFinding {
  readonly indicator: string;
  readonly area: string;
  readonly basis: Observation['basis'];
  /** The newest figure in the file, and the one before it, held or in the file. */
  readonly newest: Observation;
  readonly before?: Observation;
  /** Whether the newest figure's period was held already. */
  readonly again: boolean;
  /** Figures for older periods than the newest held that were not held yet. */
  readonly late: readonly Period[];
  readonly heldUntil?: Period;
}

/** What is worth saying of one series of a file. */
function findingOf(known: readonly Observation[], incoming: readonly Observation[]): SeriesFinding | undefined {
  const newest = incoming.reduce<Observation | undefined>(
    (best, each) => (best === undefined || each.period.end > best.period.end ? each : best),
    undefined,
  );
  if (newest === undefined) return undefined;
  const { indicator, area, basis } = newest;
  const older = [...known, ...incoming].filter((each) => each.period.end < newest.period.end);
  const before = older.reduce<Observation | undefined>(
    // Of two for one period the later in the list counts, which is the file's.
    (best, each) => (best === undefined || each.period.end >= best.period.end ? each : best),
    undefined,
  );
  const heldUntil = known.at(-1)?.period;
  const ends = new Set(known.map((each) => each.period.end));
  const late =
    heldUntil === undefined || known.length === 0
      ? []
      : incoming.filter((each) => each.period.end < heldUntil.end && !ends.has(each.period.end)).map((e) => e.period);
  return {
    indicator,
    area,
    basis,
    newest,
    ...(before ? { before } : {}),
    again: ends.has(newest.period.end),
    late,
    ...(heldUntil ? { heldUntil } : {}),
  };
}

type Named = Pick<Catalogue, 'indicators' | 'areas'>;
export type FindingsCatalogue = Named & Pick<Catalogue, 'releases' | 'calendar'>;

/**
 * Everything in a file that may be right and still deserves a look: one sentence each. Series are given one indicator
 * after the other, and of each indicator only the sentences are kept, as a long file has very many series.
 */
export class FileFindings {
  readonly #catalogue: FindingsCatalogue;
  readonly #names: Names;
  readonly #identical: string[] = [];
  readonly #blank: string[] = [];
  readonly #gaps = new Few();
  readonly #late = new Few();
  readonly #behind = new Few();
  #open: SeriesFinding[] = [];

  constructor(catalogue: FindingsCatalogue) {
    this.#catalogue = catalogue;
    this.#names = namesOf(catalogue);
  }

  /** Looks at what a file says of one series, set beside what was held of it before. */
  add(known: readonly Observation[], incoming: readonly Observation[]): void {
    const finding = findingOf(known, incoming);
    if (finding === undefined) return;
    if (finding.indicator !== this.#open[0]?.indicator) this.#close();
    this.#open.push(finding);
    this.#gaps.take(gaps(finding, this.#names));
    this.#late.take(late(finding, this.#names));
    this.#behind.take(behindItsDay(finding, this.#names, this.#catalogue));
  }

  warnings(): readonly string[] {
    this.#close();
    const ofSeries = [this.#gaps, this.#late, this.#behind].flatMap((each) => each.sentences());
    return [...this.#identical, ...this.#blank, ...ofSeries];
  }

  /** An indicator's series are all there: what is to be said of its releases is known. */
  #close(): void {
    const releases = Map.groupBy(this.#open, (each) => `${each.basis}|${each.newest.period.label}`);
    for (const release of releases.values()) {
      this.#identical.push(...identical(release, this.#names));
      this.#blank.push(...blank(release, this.#names));
    }
    this.#open = [];
  }
}

/** Who still owes what once the file is in, one sentence for each. */
export function owedWarnings(owed: readonly OwedRelease[], catalogue: Named): readonly string[] {
  const names = namesOf(catalogue);
  const sentences = [...Map.groupBy(owed, ({ owner }) => owner)].map(([owner, releases]) =>
    warning.owed(
      owner,
      releases.map(({ release, late }) =>
        warning.owedRelease(names.indicator(release), names.area(release), release, late),
      ),
    ),
  );
  const few = new Few();
  few.take(sentences);
  return few.sentences();
}

/** The newest figure of a series that came after the grace days; what is loaded of its history is old news. */
function behindItsDay(finding: SeriesFinding, names: Names, catalogue: FindingsCatalogue): readonly string[] {
  const { newest, again } = finding;
  const release = again ? undefined : cameLate(newest, catalogue);
  if (release === undefined) return [];
  return [warning.cameLate(names.indicator(finding), names.area(finding), release, newest.published)];
}

type Names = ReturnType<typeof namesOf>;
type Place = Pick<SeriesFinding, 'indicator' | 'area'>;

function namesOf({ indicators, areas }: Named) {
  const indicatorNames = new Map(indicators.map((each) => [each.id, each.name]));
  const areaNames = new Map(areas.map((each: Area) => [each.id, each.name]));
  return {
    indicator: ({ indicator }: Place): string => indicatorNames.get(indicator) ?? indicator,
    area: ({ area }: Place): string => areaNames.get(area) ?? area,
  };
}

/** The same value in every area that has one in both periods, in at least two of them: perhaps a stale release. */
function identical(release: readonly SeriesFinding[], names: Names): readonly string[] {
  const fresh = release.filter((each) => !each.again);
  for (const pair of Map.groupBy(fresh, (each) => each.before?.period.label).values()) {
    const both = pair.filter((each) => each.newest.value !== null && typeof each.before?.value === 'number');
    const [first] = both;
    if (first?.before === undefined || both.length < 2) continue;
    if (both.some((each) => each.newest.value !== each.before?.value)) continue;
    const { newest, before } = first;
    return [warning.identical(names.indicator(first), newest.period.label, before.period.label, both.length)];
  }
  return [];
}

function blank(release: readonly SeriesFinding[], names: Names): readonly string[] {
  const without = release.filter((each) => each.newest.status === 'missing');
  const [first] = without;
  if (first === undefined) return [];
  return [warning.blankAreas(names.indicator(first), first.newest.period.label, without.map(names.area))];
}

/** The same few spans come with every series of a file, and reading their days takes long. */
const monthsBetween = remembered((days: string) => {
  const [start = '', end = ''] = days.split('|');
  return wholeMonths({ start, end });
});

function monthsIn(span: Interval): number | undefined {
  return monthsBetween(periodId(span));
}

/** Periods that follow each other end as far apart as they are long; of overlapping ones nothing is known. */
function gaps(finding: SeriesFinding, names: Names): readonly string[] {
  const { before, newest, basis } = finding;
  if (before === undefined || periodsOverlap(basis) || basis === 'survey-wave') return [];
  const length = monthsIn(newest.period);
  const apart = monthsIn({ start: before.period.start, end: newest.period.end });
  if (length === undefined || apart === undefined || apart <= length * 2) return [];
  return [warning.gap(names.indicator(finding), names.area(finding), before.period.label, newest.period.label)];
}

function late(finding: SeriesFinding, names: Names): readonly string[] {
  const { late: periods, heldUntil } = finding;
  if (periods.length === 0 || heldUntil === undefined) return [];
  const labels = firstOf(
    periods.map((each) => each.label),
    3,
  );
  return [warning.late(names.indicator(finding), names.area(finding), labels, heldUntil.label)];
}

const mostOfAKind = 10;

/** The first few sentences of a kind, and how many more there were. */
class Few {
  readonly #first: string[] = [];
  #more = 0;

  take(sentences: readonly string[]): void {
    for (const each of sentences) {
      if (this.#first.length < mostOfAKind) this.#first.push(each);
      else this.#more += 1;
    }
  }

  sentences(): readonly string[] {
    return this.#more > 0 ? [...this.#first, warning.more(this.#more)] : this.#first;
  }
}
