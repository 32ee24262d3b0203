import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '../../log.ts';
import type { Database } from '../assemble.ts';
import { transactions } from '../transact.ts';
import { manyRowsOnPostgres } from './add-rows.ts';
import { connect } from './connections.ts';
import type { Connections } from './connections.ts';
import { unavailable } from './faults.ts';
import { placeOf } from './place.ts';
import { rowsInOrderOnPostgres } from './rows-in-order.ts';
import { continueIdentities, makeSafe, prepareTables, takeClaimLock, takeWriteLock } from './prepare.ts';

/** Connections for reading, of each process; a write, a delivery and what is read never wait for each other. */
const reading = 4;

/**
 * Opens the database of a URL, and makes its tables where there are none yet. Figures, alerts and subscriptions are
 * written by one transaction at a time over all processes; the outbox is shared out beside it. Throws
 * `StoreUnavailable` with what to do where it cannot.
 */
export async function openPostgresDatabase(url: string, log?: Log): Promise<Database> {
  const reads = connect(url, reading, log);
  const writes = connect(url, 1, log);
  const deliveries = connect(url, 1, log);
  const all = [reads, writes, deliveries];
  const close = async (): Promise<void> => void (await Promise.all(all.map((each) => each.close())));
  try {
    await writes.db.transaction().execute(prepareTables);
  } catch (fault) {
    await close();
    throw unavailable(placeOf(url), fault);
  }
  return { ...ways(reads, writes, deliveries), place: placeOf(url), close };
}

function ways(reads: Connections, writes: Connections, deliveries: Connections): Omit<Database, 'place' | 'close'> {
  const around = { current: new AsyncLocalStorage<{ open: boolean }>() };
  const snapshot = reads.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return {
    reader: reads.db,
    transact: transactions(writes.db, { ...around, inTurn: writes.turns.take, first: takeWriteLock }),
    outbox: {
      claim: transactions(deliveries.db, { ...around, inTurn: deliveries.turns.take, first: takeClaimLock }),
      settle: transactions(deliveries.db, { ...around, inTurn: deliveries.turns.take, first: makeSafe }),
      sideBySide: true,
    },
    manyRows: manyRowsOnPostgres,
    rowsInOrder: rowsInOrderOnPostgres,
    snapshot: (work) => snapshot.execute(work),
    continueNumbers: continueIdentities,
  };
}
