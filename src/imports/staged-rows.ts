import type { Indicator } from '../indicators/indicator.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation, SeriesKey, Status } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { Source } from '../indicators/source.ts';
import { besides, says as speaksOf } from './keep-held.ts';
import type { Beside } from './keep-held.ts';
import { NumberColumn } from './number-column.ts';
import { sourceAtLine } from './row.ts';
import type { Row } from './row.ts';

/** A row with its place among those that are kept. */
export interface StagedRow extends Row {
  readonly at: number;
  /** Set once the figure keeps something of the one that is held. */
  readonly isCompleted?: true;
}

/** The rows of one series, by their places. */
export interface StagedSeries {
  readonly indicator: Indicator;
  readonly key: SeriesKey;
  readonly places: readonly number[];
  /** The day on which the first of its periods ends. */
  readonly from: string;
  /** Whether any of them is made up. */
  readonly madeUp: boolean;
}

type Rest = 'status' | 'note' | 'components' | 'standings' | 'publishedRag' | 'publishedDirection' | 'published';

/** What a row says beside its numbers, which is most often what the row before it says. */
interface Said extends Pick<Row, 'comparator'> {
  readonly rest: Pick<Observation, Rest>;
  readonly document: string;
  /** Absent where it is the row's own line in the document. */
  readonly source?: Source;
}

/** Stands for a number that is not given. */
const none = Number.NaN;

/**
 * The rows of a file, kept until all are read and one series after the other can be looked at. A row takes some fifty
 * bytes, for its numbers and for the numbers of what it shares with others, so that a long file needs little memory.
 */
export class StagedRows {
  readonly #series = new Map<string, StagedSeries & { readonly places: number[]; from: string; madeUp: boolean }>();
  readonly #lines = new NumberColumn();
  readonly #values = new NumberColumn();
  readonly #numerators = new NumberColumn();
  readonly #denominators = new NumberColumn();
  readonly #periods = new Shared<Period>();
  readonly #said = new Shared<Said>();
  readonly #spoken = new Set<Beside>();
  #last: Said | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(row: Row): void {
    const { line, indicator, observation } = row;
    const { value, numerator, denominator, period } = observation;
    this.#addTo(indicator, observation);
    const at = this.#size;
    this.#size += 1;
    this.#lines.set(at, line);
    this.#values.set(at, value ?? none);
    this.#numerators.set(at, numerator ?? none);
    this.#denominators.set(at, denominator ?? none);
    this.#periods.set(at, period);
    if (this.#last === undefined || !says(this.#last, row)) {
      this.#last = saidBy(row);
      for (const each of besides) if (speaksOf(observation, each)) this.#spoken.add(each);
    }
    this.#said.set(at, this.#last);
    if (numerator !== undefined) this.#spoken.add('numerator');
    if (denominator !== undefined) this.#spoken.add('denominator');
  }

  /** What the file speaks of in any of its rows. */
  get spoken(): ReadonlySet<Beside> {
    return this.#spoken;
  }

  /** The series, each in the order in which the file came to it. */
  series(): Iterable<StagedSeries> {
    return this.#series.values();
  }

  /** The line of the row at a place. */
  line(at: number): number {
    const line = this.#lines.at(at);
    if (Number.isNaN(line)) throw new RangeError('there is no row at that place');
    return line;
  }

  /** How firm the figure at a place is. */
  status(at: number): Status {
    return this.#said.at(at).rest.status;
  }

  /** The rows of a series as they were added. */
  rows({ indicator, key, places }: StagedSeries): readonly StagedRow[] {
    return places.map((at) => {
      const { comparator } = this.#said.at(at);
      const row = { at, line: this.line(at), indicator, observation: this.observation(key, at) };
      return comparator ? { ...row, comparator } : row;
    });
  }

  /** The figure of the row at a place, which is of that series. */
  observation({ indicator, area, basis }: SeriesKey, at: number): Observation {
    const { rest, document, source = sourceAtLine(document, this.line(at)) } = this.#said.at(at);
    const value = this.#values.at(at);
    const numerator = this.#numerators.at(at);
    const denominator = this.#denominators.at(at);
    return {
      indicator,
      area,
      basis,
      period: this.#periods.at(at),
      value: Number.isNaN(value) ? null : value,
      ...(Number.isNaN(numerator) ? {} : { numerator }),
      ...(Number.isNaN(denominator) ? {} : { denominator }),
      ...rest,
      source,
    };
  }

  #addTo(indicator: Indicator, { area, basis, period, status }: Observation): void {
    const key = { indicator: indicator.id, area, basis };
    const id = seriesId(key);
    const madeUp = status === 'illustrative';
    const found = this.#series.get(id);
    if (found === undefined) {
      // A list that begins with its first place takes no room for others, of which most series of a release have none.
      this.#series.set(id, { indicator, key, places: [this.size], from: period.end, madeUp });
      return;
    }
    found.places.push(this.size);
    if (period.end < found.from) found.from = period.end;
    if (madeUp) found.madeUp = true;
  }
}

/** For each row one of few values that many rows share. */
class Shared<T> {
  readonly #values: T[] = [];
  readonly #places = new Map<T, number>();
  readonly #rows = new NumberColumn();

  at(row: number): T {
    const value = this.#values[this.#rows.at(row)];
    if (value === undefined) throw new RangeError('there is no row at that place');
    return value;
  }

  set(row: number, value: T): void {
    const place = this.#places.get(value) ?? this.#values.push(value) - 1;
    this.#places.set(value, place);
    this.#rows.set(row, place);
  }
}

function saidBy({ line, comparator, observation }: Row): Said {
  const { status, note, components, standings, publishedRag, publishedDirection, published, source } = observation;
  const ownLine = sourceAtLine(source.document, line);
  return {
    rest: {
      status,
      ...(note === undefined ? {} : { note }),
      components,
      standings,
      ...(publishedRag === undefined ? {} : { publishedRag }),
      ...(publishedDirection === undefined ? {} : { publishedDirection }),
      published,
    },
    document: source.document,
    ...(source.place === ownLine.place ? {} : { source }),
    ...(comparator ? { comparator } : {}),
  };
}

/** Whether a row says what another one said beside its numbers; lists count as the same where they are one. */
function says({ rest, document, source, comparator }: Said, row: Row): boolean {
  const { observation, line } = row;
  return (
    document === observation.source.document &&
    (source === undefined ? sourceAtLine(document, line).place : source.place) === observation.source.place &&
    comparator === row.comparator &&
    rest.status === observation.status &&
    rest.note === observation.note &&
    rest.components === observation.components &&
    rest.standings === observation.standings &&
    rest.publishedRag === observation.publishedRag &&
    rest.publishedDirection === observation.publishedDirection &&
    rest.published === observation.published
  );
}
