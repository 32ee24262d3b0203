import { fingerprintOf, textsOf } from './catalogue/applied.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { differenceOf, isNone, type CatalogueDifference } from './catalogue/difference.ts';
import { readFolder } from './catalogue/folder.ts';
import { catalogueOf } from './catalogue/load.ts';
import type { Problem, Waiting } from './catalogue/problem.ts';
import { loadInUse } from './catalogue-in-use.ts';
import { catalogueFolder, storePlace } from './knowledge.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** What applying a folder came to, or would come to. */
export type Application =
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[]; readonly waiting: readonly Waiting[] }
  | { readonly outcome: 'same' }
  | {
      readonly outcome: 'waiting' | 'applied';
      /** Absent where the catalogue in use can't be read. */
      readonly difference?: CatalogueDifference;
      /** Indicators that go, of which figures are held. */
      readonly left: readonly string[];
    };

/**
 * Puts a checked folder in use for every process that shares the data, or shows what that would change. It opens the
 * store by itself, so that it also helps where the catalogue in use is broken.
 */
export async function applyCatalogue(
  settings: Settings,
  folder: string,
  { at, go }: { readonly at: string; readonly go: boolean },
): Promise<Application> {
  const content = await readFolder(folder);
  const next = catalogueOf(content);
  if (!next.ok) return { outcome: 'refused', problems: next.problems, waiting: next.waiting };
  const configured = await readFolder(catalogueFolder(settings));
  const store = await openStore(storePlace(settings));
  try {
    const inUse = loadInUse(configured, await store.catalogues.newest());
    const difference = inUse.ok ? differenceOf(inUse.catalogue, next.catalogue) : undefined;
    if (difference !== undefined && isNone(difference)) return { outcome: 'same' };
    if (go) {
      const row = { at, insteadOf: fingerprintOf(configured), files: textsOf(content) };
      await store.transaction((within) => within.catalogues.add(row));
    }
    const left = inUse.ok ? await leftBehind(store, inUse.catalogue, next.catalogue) : [];
    return { outcome: go ? 'applied' : 'waiting', left, ...(difference === undefined ? {} : { difference }) };
  } finally {
    await store.close();
  }
}

async function leftBehind(store: Store, before: Catalogue, after: Catalogue): Promise<readonly string[]> {
  const held = new Set((await store.indicators.list()).map(({ indicator }) => indicator));
  const gone = before.indicators.filter(({ id }) => held.has(id) && !after.indicators.some((each) => each.id === id));
  return gone.map(({ name }) => name);
}
