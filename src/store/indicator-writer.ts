import type { CompiledQuery, Insertable, Kysely } from 'kysely';
import type { IndicatorWriter } from '../indicators/indicator-store.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import { instant } from './instant.ts';
import { observations } from './indicator-reader.ts';
import { observationOf, rowOf } from './observation-row.ts';
import { SeriesIds } from './series-ids.ts';
import { summarise } from './series-summary.ts';
import type { Placed } from './series-summary.ts';
import type { ObservationTable, Tables } from './tables.ts';

/** Rows in one statement: enough that the statement's own cost vanishes, few enough that compiling it is no pause. */
const chunkSize = 500;

/** Publishes observations within one transaction; a figure told again becomes its next vintage. */
export function indicatorWriter(db: Kysely<Tables>): IndicatorWriter {
  const publishing = new Publishing(db);
  return {
    publication: async (name, at, sha256) => {
      const row = { name, at: instant(at), added: 0, revised: 0, sha256: sha256 ?? null };
      const { id } = await db.insertInto('publication').values(row).returning('id').executeTakeFirstOrThrow();
      return id;
    },
    add: (publication, observations) => publishing.add(publication, observations),
    broughtBy: async (publication) => {
      const brought = observations(db).where('figure.publication', '=', publication);
      const rows = await brought.orderBy('figure.series').orderBy('figure.period_end').execute();
      return rows.map(observationOf);
    },
    nameOf: async (publication) => {
      const found = db.selectFrom('publication').select('name').where('id', '=', publication);
      return (await found.executeTakeFirst())?.name;
    },
    finish: async (publication, { added, revised }) => {
      const closed = db.updateTable('publication').set({ added, revised }).where('id', '=', publication);
      await closed.returning('id').executeTakeFirstOrThrow();
    },
  };
}

class Publishing {
  readonly #db: Kysely<Tables>;
  readonly #series: SeriesIds;
  #fullChunk: CompiledQuery | undefined;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
    this.#series = new SeriesIds(db);
  }

  async add(publication: number, observations: readonly Observation[]): Promise<void> {
    for (let from = 0; from < observations.length; from += chunkSize) {
      const placed = await this.#place(publication, observations.slice(from, from + chunkSize));
      await this.#insert(placed.map(({ observation, place }) => rowOf(observation, place)));
      await summarise(this.#db, placed);
    }
  }

  async #place(publication: number, chunk: readonly Observation[]): Promise<readonly Placed[]> {
    const ids = await this.#series.of(chunk);
    const series = (index: number): number => ids[index] ?? Number.NaN;
    const newest = await this.#newestVintages(ids, chunk);
    return chunk.map((observation, index) => {
      const figure = figureId(series(index), observation.period);
      const vintage = (newest.get(figure) ?? 0) + 1;
      newest.set(figure, vintage);
      return { observation, place: { series: series(index), vintage, publication } };
    });
  }

  /** The highest vintage so far of every figure of those series between the chunk's first and last period. */
  async #newestVintages(ids: readonly number[], chunk: readonly Observation[]): Promise<Map<string, number>> {
    const ends = chunk.map(({ period }) => period.end).toSorted();
    const rows = await this.#db
      .selectFrom('observation')
      .select(['series', 'period_start as start', 'period_end as end'])
      .select(({ fn }) => fn.max('vintage').as('vintage'))
      .where('series', 'in', [...new Set(ids)])
      .where('period_end', '>=', ends.at(0) ?? '')
      .where('period_end', '<=', ends.at(-1) ?? '')
      .groupBy(['series', 'period_start', 'period_end'])
      .execute();
    return new Map(rows.map((row) => [figureId(row.series, row), row.vintage]));
  }

  async #insert(rows: readonly Insertable<ObservationTable>[]): Promise<void> {
    const insert = () => this.#db.insertInto('observation').values(rows).compile();
    if (rows.length < chunkSize) return void (await this.#db.executeQuery(insert()));
    // Building the statement costs more than running it, and every full chunk's is the same but for its values.
    this.#fullChunk ??= insert();
    const parameters = rows.flatMap((row) => Object.values(row));
    await this.#db.executeQuery({ ...this.#fullChunk, parameters });
  }
}

function figureId(series: number, period: Pick<Period, 'start' | 'end'>): string {
  return `${series}|${period.start}|${period.end}`;
}
