import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs work in a transaction: all of what it wrote stands when it returns, and nothing when it throws. */
export type Transact = <T>(work: (within: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** What a dialect adds to every transaction. */
interface Around {
  /** Runs before the work: it takes whatever lock the work needs. */
  readonly first?: (within: Kysely<Tables>) => Promise<void>;
  /** Whose turn it is, where the connection does not say so itself. */
  readonly inTurn?: <T>(run: () => Promise<T>) => Promise<T>;
  /** Shared by all the transactions of one store, so that none is opened within another. */
  readonly current?: AsyncLocalStorage<{ open: boolean }>;
}

/**
 * Transactions on one connection, one after the other. One that is opened within another would wait for itself for
 * ever, so that is a fault at once.
 */
export function transactions(db: Kysely<Tables>, around: Around = {}): Transact {
  const { first, inTurn = atOnce, current = new AsyncLocalStorage<{ open: boolean }>() } = around;
  return async (work) => {
    if (current.getStore()?.open === true) throw new Error('A transaction was opened within another one.');
    const mark = { open: true };
    const run = () =>
      db.transaction().execute(async (within) => {
        await first?.(within);
        return current.run(mark, () => work(within));
      });
    return inTurn(run).finally(() => {
      mark.open = false;
    });
  };
}

function atOnce<T>(run: () => Promise<T>): Promise<T> {
  return run();
}
