import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { openDatabase } from './open.ts';
import type { StoreAt } from './open.ts';
import type { Tables } from './tables.ts';

/** What one table came to: its rows, and a checksum over every value of them in the order of the key. */
export interface TableContent {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** What became of a copy: done, with the same content read back from the other side, or why nothing was copied. */
export type StoreCopy =
  | { readonly outcome: 'copied'; readonly from: string; readonly to: string; readonly tables: readonly TableContent[] }
  | { readonly outcome: 'same-place'; readonly to: string }
  | { readonly outcome: 'not-empty'; readonly to: string; readonly table: string }
  | { readonly outcome: 'different'; readonly to: string; readonly table: string };

/**
 * Every table with its key, those that others refer to before these. A table that is added and not listed here does not
 * compile, so that none is left behind.
 */
const keys: Readonly<Record<keyof Tables, readonly string[]>> = {
  publication: ['id'],
  series: ['id'],
  observation: ['series', 'period_end', 'period_start', 'vintage'],
  population: ['area', 'year', 'vintage', 'publication'],
  hiding: ['id'],
  hidden_figure: ['hiding', 'series', 'period_end', 'period_start', 'vintage', 'kin'],
  kept_number: ['id'],
  exception: ['reference'],
  alert_step: ['id'],
  explanation: ['id'],
  alert_reference: ['id'],
  subscription: ['conversation'],
  telling: ['id'],
  silence: ['id'],
  own_alert: ['id'],
  outbox: ['id'],
  card_exception: ['reference', 'delivery'],
  card_figure: ['indicator', 'area', 'basis', 'period_end', 'value', 'delivery'],
  shown_answer: ['id'],
  shown_figure: ['indicator', 'area', 'basis', 'period_end', 'value', 'list'],
  delivery_attempt: ['delivery', 'attempt'],
  schedule_run: ['schedule', 'due_at'],
  recipe: ['code'],
  conversation_context: ['key'],
  digest_time: ['conversation'],
  once: ['key'],
  dropped_file: ['code'],
  applied_catalogue: ['id'],
  unanswered_word: ['day', 'word', 'reason'],
  in_step: ['subject'],
};

type Row = Readonly<Record<string, unknown>>;

/** Rows in one statement, few enough for what SQLite takes of parameters. */
const chunkSize = 500;

/**
 * Copies a whole store into an empty one, as it is at one moment while the bot goes on. The copy is read back and
 * compared before it is committed, so the other side holds all of it or nothing.
 */
export async function copyStore(from: StoreAt, to: StoreAt): Promise<StoreCopy> {
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      if (source.place === target.place) return { outcome: 'same-place', to: target.place };
      const places = { from: source.place, to: target.place };
      return await source.snapshot((at) =>
        target.transact(async (within) => {
          const table = await firstWithRows(within);
          if (table !== undefined) return { outcome: 'not-empty', to: target.place, table };
          const tables = await copyTables(at, within);
          await target.continueNumbers(within);
          return { outcome: 'copied', ...places, tables };
        }),
      );
    } catch (fault) {
      if (fault instanceof Different) return { outcome: 'different', to: target.place, table: fault.message };
      throw fault;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** What was read back differs; the message is the table. Thrown, so that the transaction is taken back. */
class Different extends Error {}

async function firstWithRows(db: Kysely<Tables>): Promise<string | undefined> {
  for (const table of Object.keys(keys)) {
    // A new store comes with this one row, which says that no reference was given out.
    const given = table === 'alert_reference' ? sql`where last > 0` : sql``;
    const { rows } = await sql`select 1 from ${sql.table(table)} ${given} limit 1`.execute(db);
    if (rows.length > 0) return table;
  }
  return undefined;
}

async function copyTables(from: Kysely<Tables>, to: Kysely<Tables>): Promise<readonly TableContent[]> {
  await to.deleteFrom('alert_reference').execute();
  const copied: TableContent[] = [];
  for (const [table, key] of Object.entries(keys)) {
    const read = new Content(table);
    for await (const rows of chunks(from, table, key)) {
      read.add(rows);
      await insert(to, table, rows);
    }
    const back = new Content(table);
    for await (const rows of chunks(to, table, key)) back.add(rows);
    const content = read.sum();
    if (content.sha256 !== back.sum().sha256) throw new Different(table);
    copied.push(content);
  }
  return copied;
}

/** The rows of a table in the order of its key, each chunk beginning after the last row of the one before. */
async function* chunks(db: Kysely<Tables>, table: string, key: readonly string[]): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const beyond = last;
    const rest =
      beyond === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => beyond[column]))})`;
    const query = sql<Row>`select * from ${sql.table(table)} ${rest} order by ${columns} limit ${sql.lit(chunkSize)}`;
    const { rows } = await query.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (last === undefined || rows.length < chunkSize) return;
  }
}

async function insert(db: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}

/** Adds up what a table holds: the databases may list its columns in another order, but not its rows. */
class Content {
  readonly #table: string;
  readonly #hash = createHash('sha256');
  #rows = 0;

  constructor(table: string) {
    this.#table = table;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const sorted = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
      this.#hash.update(`${JSON.stringify(sorted)}\n`);
      this.#rows += 1;
    }
  }

  sum(): TableContent {
    return { table: this.#table, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}
