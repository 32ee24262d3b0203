import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { openDatabase } from './open.ts';
import type { StoreAt } from './open.ts';
import type { AnyRow, RowsInOrder } from './rows-in-order.ts';
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
  observation: ['period_end', 'series', 'period_start', 'vintage'],
  held_period: ['indicator', 'basis', 'period_end'],
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
          const tables = await copyTables({ at, rows: source.rowsInOrder }, { at: within, rows: target.rowsInOrder });
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

/** One side of a copy: a moment of it, and how its tables are read. */
interface Side {
  readonly at: Kysely<Tables>;
  readonly rows: RowsInOrder;
}

async function copyTables(from: Side, to: Side): Promise<readonly TableContent[]> {
  await to.at.deleteFrom('alert_reference').execute();
  const copied: TableContent[] = [];
  for (const [table, key] of Object.entries(keys)) {
    const read = new Content(table);
    for await (const rows of from.rows(from.at, table, key)) {
      read.add(rows);
      await insert(to.at, table, rows);
    }
    const back = new Content(table);
    for await (const rows of to.rows(to.at, table, key)) back.add(rows);
    const content = read.sum();
    if (content.sha256 !== back.sum().sha256) throw new Different(table);
    copied.push(content);
  }
  return copied;
}

async function insert(db: Kysely<Tables>, table: string, rows: readonly AnyRow[]): Promise<void> {
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

  add(rows: readonly AnyRow[]): void {
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
