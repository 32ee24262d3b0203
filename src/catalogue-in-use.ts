import { cachedReader } from './answers/cached-reader.ts';
import { ratedReader } from './answers/rated-reader.ts';
import { contentOf, fingerprintOf, type AppliedCatalogue } from './catalogue/applied.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { FolderContent } from './catalogue/folder.ts';
import { catalogueOf, type Loaded } from './catalogue/load.ts';
import type { Problem } from './catalogue/problem.ts';
import type { IndicatorReader } from './indicators/indicator-store.ts';
import { compileVocabulary, type Vocabulary } from './questions/vocabulary.ts';
import { decideHeld, hidingSmallNumbers } from './store/hiding.ts';
import type { Store } from './store/store.ts';

/** A catalogue with all that is made from it, so that one never goes without the other. */
export interface World {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly store: Store;
  /** Cached, and forgotten when anything was published. */
  readonly indicators: IndicatorReader;
}

/** What asking for a newer catalogue came to. */
export type Refreshed =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly name: string }
  | { readonly kind: 'unusable'; readonly problems: readonly Problem[] };

/** The catalogue in use, which another one may take the place of at any moment, whole. */
export interface InUse {
  current(): World;
  refresh(): Promise<Refreshed>;
}

/**
 * The catalogue to start with: the one that was applied last, for as long as the folder that the settings name says what
 * it said then; else that folder's. So whichever was decided last counts, and a restart changes nothing.
 */
export function loadInUse(configured: FolderContent, applied: AppliedCatalogue | undefined): Loaded {
  const kept = applied?.insteadOf === fingerprintOf(configured);
  return catalogueOf(applied !== undefined && kept ? contentOf(applied) : configured);
}

/** Starts with a catalogue over a store that was opened; `seen` is the number of the newest applied one. */
export function inUseFrom(held: Store, catalogue: Catalogue, seen: number): InUse {
  let current = worldOf(held, catalogue);
  let newest = seen;
  return {
    current: () => current,
    refresh: async () => {
      if ((await held.catalogues.newestId()) === newest) {
        // Another process may have published by another catalogue, so that nothing was decided by this one.
        await decideHeld(held, current.catalogue);
        return { kind: 'unchanged' };
      }
      const applied = await held.catalogues.newest();
      if (applied === undefined) return { kind: 'unchanged' };
      newest = applied.id;
      const loaded = catalogueOf(contentOf(applied));
      if (!loaded.ok) return { kind: 'unusable', problems: loaded.problems };
      await decideHeld(held, loaded.catalogue);
      current = worldOf(held, loaded.catalogue);
      return { kind: 'changed', name: loaded.catalogue.name };
    },
  };
}

function worldOf(held: Store, catalogue: Catalogue): World {
  const store = hidingSmallNumbers(held, catalogue);
  return {
    catalogue,
    vocabulary: compileVocabulary(catalogue),
    store,
    indicators: cachedReader(ratedReader(store.indicators, catalogue), () => store.version()),
  };
}
