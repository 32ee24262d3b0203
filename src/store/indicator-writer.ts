import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Brought, IndicatorWriter } from '../indicators/indicator-store.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import { instant } from './instant.ts';
import { observationOf, rowOf } from './observation-row.ts';
import type { ManyRows } from './observation-row.ts';
import { populationWriter } from './populations.ts';
import { HeldPeriods } from './held-periods.ts';
import { SeriesIds } from './series-ids.ts';
import { summarise } from './series-summary.ts';
import type { Tables } from './tables.ts';

/** Rows in one statement: enough that the statement's own cost vanishes, few enough for what SQLite takes of parameters. */
const chunkSize = 500;

/** Publishes observations within one transaction; a figure told again becomes its next vintage. */
export function indicatorWriter(db: Kysely<Tables>, rows: ManyRows): IndicatorWriter {
  const publishing = new Publishing(db, rows);
  return {
    publication: async (name, at, sha256) => {
      const row = { name, at: instant(at), added: 0, revised: 0, sha256: sha256 ?? null };
      const { id } = await db.insertInto('publication').values(row).returning('id').executeTakeFirstOrThrow();
      return id;
    },
    add: (publication, observations) => publishing.add(publication, observations),
    broughtBy: (publication) => broughtBy(db, publication),
    ...populationWriter(db),
    // Hiding is decided by rules of a catalogue, which are laid over this.
    hiddenOf: () => Promise.resolve(0),
    nameOf: async (publication) => {
      const found = db.selectFrom('publication').select('name').where('id', '=', publication);
      return (await found.executeTakeFirst())?.name;
    },
    finish: async (publication, { added, revised }) => {
      const closed = db.updateTable('publication').set({ added, revised }).where('id', '=', publication);
      await closed.returning('id').executeTakeFirstOrThrow();
      await summarise(db, publication);
    },
  };
}

/** Figures with the keys of their series, for what finds the figures first. */
function ofFigures(db: Kysely<Tables>) {
  return db
    .selectFrom('observation as figure')
    .innerJoin('series', 'series.id', 'figure.series')
    .selectAll('figure')
    .select(['series.indicator', 'series.area', 'series.basis']);
}

/** The figures of a publication, each with the vintage before it and whether one has come after it. */
async function broughtBy(db: Kysely<Tables>, publication: number): Promise<readonly Brought[]> {
  const figures = await ofFigures(db)
    .where('figure.publication', '=', publication)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('observation as newer')
            .select('newer.vintage')
            .whereRef('newer.series', '=', 'figure.series')
            .whereRef('newer.period_end', '=', 'figure.period_end')
            .whereRef('newer.period_start', '=', 'figure.period_start')
            .whereRef('newer.vintage', '>', 'figure.vintage'),
        )
        .as('overtaken'),
    )
    .orderBy('figure.series')
    .orderBy('figure.period_end')
    .orderBy('figure.period_start')
    .execute();
  const earlier = await ofFigures(db)
    .innerJoin('observation as brought', (join) =>
      join
        .onRef('brought.series', '=', 'figure.series')
        .onRef('brought.period_end', '=', 'figure.period_end')
        .onRef('brought.period_start', '=', 'figure.period_start'),
    )
    .where('brought.publication', '=', publication)
    .whereRef('figure.vintage', '=', sql<number>`brought.vintage - 1`)
    .execute();
  const before = new Map(
    earlier.map((row) => [`${figureId(row.series, periodOf(row))}|${row.vintage}`, observationOf(row)]),
  );
  return figures.map((row) => {
    const found = before.get(`${figureId(row.series, periodOf(row))}|${row.vintage - 1}`);
    return { figure: observationOf(row), ...(found ? { before: found } : {}), stands: !row.overtaken };
  });
}

function periodOf(row: { readonly period_start: string; readonly period_end: string }): Pick<Period, 'start' | 'end'> {
  return { start: row.period_start, end: row.period_end };
}

class Publishing {
  readonly #db: Kysely<Tables>;
  readonly #rows: ManyRows;
  readonly #series: SeriesIds;
  readonly #periods: HeldPeriods;

  constructor(db: Kysely<Tables>, rows: ManyRows) {
    this.#db = db;
    this.#rows = rows;
    this.#series = new SeriesIds(db);
    this.#periods = new HeldPeriods(db);
  }

  async add(publication: number, observations: readonly Observation[]): Promise<void> {
    // As they will lie, period by period; those of one figure stay in the order in which they were told.
    const ordered = observations.toSorted((a, b) => order(a.period.end, b.period.end));
    for (let from = 0; from < ordered.length; from += chunkSize) {
      const chunk = ordered.slice(from, from + chunkSize);
      await this.#periods.hold(chunk);
      await this.#rows.add(this.#db, await this.#rowsOf(publication, chunk));
    }
  }

  async #rowsOf(publication: number, chunk: readonly Observation[]) {
    const { ids, created } = await this.#series.of(chunk);
    const asked = chunk.flatMap(({ period }, index) => {
      const series = ids[index] ?? Number.NaN;
      return created.has(series) ? [] : [{ series, end: period.end }];
    });
    const held = asked.length === 0 ? [] : await this.#rows.newestVintages(this.#db, asked);
    const newest = new Map(held.map((row) => [figureId(row.series, row), row.vintage]));
    return chunk.map((observation, index) => {
      const series = ids[index] ?? Number.NaN;
      const figure = figureId(series, observation.period);
      const vintage = (newest.get(figure) ?? 0) + 1;
      newest.set(figure, vintage);
      return rowOf(observation, { series, vintage, publication });
    });
  }
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function figureId(series: number, period: Pick<Period, 'start' | 'end'>): string {
  return `${series}|${period.start}|${period.end}`;
}
