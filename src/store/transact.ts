import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs work in a transaction: all of what it wrote stands when it returns, and nothing when it throws. */
export type Transact = <T>(work: (within: Transaction<Tables>) => Promise<T>) => Promise<T>;

/**
 * Transactions on one connection, one after the other. One that is opened within another would wait for itself for
 * ever, so that is a fault at once.
 */
export function transactions(db: Kysely<Tables>): Transact {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  return async (work) => {
    if (current.getStore()?.open === true) throw new Error('A transaction was opened within another one.');
    const mark = { open: true };
    const run = () => db.transaction().execute((within) => current.run(mark, () => work(within)));
    return run().finally(() => {
      mark.open = false;
    });
  };
}
