import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { migrate } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { WrongEncoding } from './faults.ts';

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
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(within);
  const encoding = rows[0]?.server_encoding;
  if (encoding !== 'UTF8') throw new WrongEncoding(encoding);
  // First of all tables: where the user may create none, the fault that says so is this statement's own.
  await sql`create table if not exists commit_count (id integer primary key, number bigint not null)`.execute(within);
  await sql`insert into commit_count (id, number) values (1, 0) on conflict do nothing`.execute(within);
  await migrate(within, (id) => id.primaryKey().generatedByDefaultAsIdentity());
}

/**
 * Counts a commit. It comes last in its transaction: whoever commits next waits for the row no longer than the commit
 * itself takes.
 */
export async function countCommit(within: Kysely<Tables>): Promise<void> {
  await sql`update commit_count set number = number + 1 where id = 1`.execute(within);
}

/** How many transactions were committed so far, by whichever process. */
export async function commitCount(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ number: number }>`select number from commit_count where id = 1`.execute(db);
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('The database has lost the count of its commits.');
  return String(number);
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
