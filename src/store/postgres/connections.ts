import { setTimeout as after } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { Pool, types } from 'pg';
import type { CustomTypesConfig } from 'pg';
import type { Log } from '../../log.ts';
import type { Tables } from '../tables.ts';
import { BinaryTextDialect } from './dialect.ts';
import { placeOf } from './place.ts';
import { Turns } from './turns.ts';

/** Connections to one database that are made when needed, and made again where they were lost. */
export interface Connections {
  readonly db: Kysely<Tables>;
  /** For work that has a connection for itself. */
  readonly turns: Turns;
  /** Waits a moment for what is under way, then cuts it off. */
  close(): Promise<void>;
}

/** How long making a connection may take. */
const connectMilliseconds = 5000;

/** How long what is under way when the store closes may still take. */
const graceMilliseconds = 400;

/** PostgreSQL's numbers for the types of counts and sums, which the driver would hand over as texts. */
const bigint = 20;
const numeric = 1700;

/** At most that many connections to the database of a URL. A lost connection and its return are each said in the log. */
export function connect(url: string, most: number, log: Log | undefined): Connections {
  const pool = new Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
    fallback_application_name: 'safer-communities-bot',
    types: numbersAsNumbers,
  });
  const open = watched(pool, placeOf(url), log);
  const turns = new Turns();
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await Promise.race([turns.idle(), grace()]);
    turns.end();
    // The pool waits for whoever still has a connection, and some never give it back.
    await Promise.race([pool.end(), grace()]);
    for (const cutOff of open) cutOff();
  };
  const db = new Kysely<Tables>({ dialect: new BinaryTextDialect({ pool }) });
  return { db, turns, close: () => (closing ??= close()) };
}

/** Passes without keeping the process alive for it. */
function grace(): Promise<void> {
  return after(graceMilliseconds, undefined, { ref: false });
}

/** Ways to cut off each open connection. Without a listener, a connection that is lost would end the whole process. */
function watched(pool: Pool, place: string, log: Log | undefined): ReadonlySet<() => void> {
  const open = new Set<() => void>();
  let lost = false;
  pool.on('connect', (client) => {
    const cutOff = () => void client.end();
    open.add(cutOff);
    client.once('end', () => open.delete(cutOff));
    client.on('error', (fault) => {
      if (!lost) log?.warn({ place, fault: fault.message }, 'A connection to the database was lost; it is made again');
      lost = true;
    });
    if (lost) log?.info({ place }, 'The database can be reached again');
    lost = false;
  });
  pool.on('error', () => {
    // The connection's own listener has said it.
  });
  return open;
}

const numbersAsNumbers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    // oxlint-disable-next-line typescript/no-unsafe-return -- a parser may give anything, and the driver's types say so
    oid === bigint || oid === numeric ? Number : types.getTypeParser(oid, format),
};
