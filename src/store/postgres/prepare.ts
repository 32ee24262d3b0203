import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { migrate } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { postgresWords } from './words.ts';
import { NotWritable, WrongEncoding } from './faults.ts';

/** Any number will do, so long as every version of the bot takes the same. */
const lockNumber = 5_380_210_117;

/**
 * Bounds what a transaction waits for, as on SQLite, and what the others wait for it where its machine has gone without
 * a word; and has its commit on the disk before it is acknowledged, also where the server's default is otherwise.
 */
export async function makeSafe(within: Kysely<Tables>): Promise<void> {
  await sql`select set_config('lock_timeout', '30s', true),
    set_config('idle_in_transaction_session_timeout', '60s', true),
    set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true)`.execute(
    within,
  );
}

/** Lets one writer in at a time, over all processes, until its transaction ends. */
export async function takeWriteLock(within: Kysely<Tables>): Promise<void> {
  await makeSafe(within);
  await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(within);
}

/** Lets one process claim deliveries at a time, beside whoever writes: the pace is one for all. */
export async function takeClaimLock(within: Kysely<Tables>): Promise<void> {
  await makeSafe(within);
  await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber + 1)})`.execute(within);
}

/** Brings the tables up to this version within a transaction, while every other process waits. */
export async function prepareTables(within: Kysely<Tables>): Promise<void> {
  await takeWriteLock(within);
  const { rows } = await sql<{ encoding: string; writable: boolean | null }>`
    select current_setting('server_encoding') as encoding, has_schema_privilege(current_schema(), 'create')
      and current_setting('transaction_read_only') = 'off' as writable`.execute(within);
  const [database] = rows;
  if (database?.encoding !== 'UTF8') throw new WrongEncoding(database?.encoding);
  // Asked beforehand: in the middle of the migrations the fault that comes after it would be told instead.
  if (database.writable !== true) throw new NotWritable();
  await migrate(within, postgresWords);
}

/** Lets every identity column go on after its highest number. */
export async function continueIdentities(within: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(within);
  for (const { table, column } of rows) {
    const highest = sql`(select coalesce(max(${sql.ref(column)}), 0) from ${sql.table(table)})`;
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${highest} + 1, false)`.execute(within);
  }
}
