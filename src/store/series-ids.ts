import type { Insertable, Kysely } from 'kysely';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { SeriesTable, Tables } from './tables.ts';

/** The numbers of series within one transaction, looked up an indicator at a time and given out to new ones. */
export class SeriesIds {
  readonly #db: Kysely<Tables>;
  readonly #ids = new Map<string, number>();
  readonly #loaded = new Set<string>();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** The number of each series, in the order asked, and those among them that nothing was held of until now. */
  async of(keys: readonly SeriesKey[]): Promise<{ ids: readonly number[]; created: ReadonlySet<number> }> {
    const names = keys.map(seriesId);
    const distinct = new Map(keys.map((key, at) => [names[at] ?? '', key]));
    await this.#load(indicatorsOf([...distinct.values()]).filter((each) => !this.#loaded.has(each)));
    const created = await this.#create(this.#missing(distinct));
    // Where writers run side by side, another one may have created it first.
    await this.#load(indicatorsOf(this.#missing(distinct)));
    return { ids: names.map((name) => this.#known(name)), created };
  }

  #missing(distinct: ReadonlyMap<string, SeriesKey>): readonly SeriesKey[] {
    return [...distinct].flatMap(([name, key]) => (this.#ids.has(name) ? [] : [key]));
  }

  #known(name: string): number {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`The series ${name} was added and is not there.`);
    return id;
  }

  async #load(indicators: readonly string[]): Promise<void> {
    if (indicators.length === 0) return;
    const rows = await this.#db
      .selectFrom('series')
      .select(['id', 'indicator', 'area', 'basis'])
      .where('indicator', 'in', indicators)
      .execute();
    for (const row of rows) this.#ids.set(seriesId(row), row.id);
    for (const indicator of indicators) this.#loaded.add(indicator);
  }

  async #create(keys: readonly SeriesKey[]): Promise<ReadonlySet<number>> {
    if (keys.length === 0) return new Set();
    const created = await this.#db
      .insertInto('series')
      .values(keys.map(emptySeries))
      .onConflict((conflict) => conflict.columns(['indicator', 'area', 'basis']).doNothing())
      .returning(['id', 'indicator', 'area', 'basis'])
      .execute();
    for (const row of created) this.#ids.set(seriesId(row), row.id);
    return new Set(created.map((row) => row.id));
  }
}

function indicatorsOf(keys: readonly SeriesKey[]): readonly string[] {
  return [...new Set(keys.map((key) => key.indicator))];
}

function emptySeries({ indicator, area, basis }: SeriesKey): Insertable<SeriesTable> {
  const newest = { newest_start: '', newest_end: '', newest_label: '', newest_published: '' };
  return { indicator, area, basis, ...newest, periods: 0, illustrative: 1 };
}
