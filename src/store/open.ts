import type { Log } from '../log.ts';
import { assembleStore } from './assemble.ts';
import type { Database } from './assemble.ts';
import { openSqliteDatabase } from './sqlite/open.ts';
import type { Store } from './store.ts';

/** Where a store is kept: in a folder of this machine, or in the PostgreSQL database of a URL. */
export type StoreAt =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string };

/** How a store is opened: who is told of lost connections, and whether writes may hold up the thread that asks. */
export interface Opening {
  readonly log?: Log | undefined;
  readonly writesHere?: boolean;
}

/** Opens the store at a place, and makes it where there is none yet. Throws `StoreUnavailable` where it cannot. */
export async function openStore(at: StoreAt, opening?: Opening): Promise<Store> {
  return assembleStore(await openDatabase(at, opening));
}

/** The database at a place, for what is done with the whole of it. */
export async function openDatabase(at: StoreAt, { log, writesHere = false }: Opening = {}): Promise<Database> {
  if (at.kind === 'folder') return openSqliteDatabase(at.folder, { writesHere });
  // Only who keeps data there needs PostgreSQL's driver, so only they wait for it to load.
  const { openPostgresDatabase } = await import('./postgres/open.ts');
  return openPostgresDatabase(at.url, log);
}

/** The place that a text names: a `postgres://` address, or else a folder. */
export function storeAt(text: string): StoreAt {
  return /^postgres(ql)?:\/\//u.test(text) ? { kind: 'postgres', url: text } : { kind: 'folder', folder: text };
}
