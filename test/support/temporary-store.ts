import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';

/** A real store in a folder of its own, and its end: closed, and the folder removed. */
export interface TemporaryStore {
  readonly store: Store;
  readonly folder: string;
  remove(): Promise<void>;
}

export async function openTemporaryStore(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'safer-store-'));
  const store = await openSqliteStore(folder);
  return {
    store,
    folder,
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
