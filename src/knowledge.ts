import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { endOfDay } from './answers/civil-day.ts';
import { libraryAt } from './answers/library-at.ts';
import { heardIn } from './answers/alerts-heard.ts';
import type { Library } from './answers/library.ts';
import { recipeKeeper } from './answers/recipe-keeper.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { AppliedCatalogue } from './catalogue/applied.ts';
import { readFolder } from './catalogue/folder.ts';
import { catalogueOf, type Loaded } from './catalogue/load.ts';
import { refusalLines } from './catalogue/problem.ts';
import { inUseFrom, loadInUse, type InUse, type Refreshed } from './catalogue-in-use.ts';
import type { Clock } from './clock.ts';
import { importFile } from './imports/import-file.ts';
import type { Coded } from './delivery/recipes.ts';
import type { Vocabulary } from './questions/vocabulary.ts';
import { SettingsProblem, type Settings } from './settings.ts';
import { decideHeld } from './store/hiding.ts';
import { openStore, type Opening, type StoreAt } from './store/open.ts';
import type { Store } from './store/store.ts';

/**
 * What the bot and the command line both stand on: the catalogue, the store and how questions are read. These change
 * together when another catalogue is applied, so whoever runs for long asks for them anew.
 */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly store: Store;
  /** What answers are made from now, or from what was known by a civil date. */
  library(asOf?: string): Library;
  /** Keeps what an answer or a digest was made of, so that its code can be followed; fulfilled once it is kept. */
  keep(shown: Coded): Promise<void>;
  /** Puts the newest applied catalogue in use, where it is not yet. */
  refresh(): Promise<Refreshed>;
  /** Today's civil date where the partnership is. */
  today(): string;
  close(): Promise<void>;
}

/** The folder of the demonstration catalogue, with its figures beside it. */
const demoFolder = join(import.meta.dirname, '../data/leicestershire');

/**
 * Opens the catalogue and the store that the settings name; an empty store gets the demonstration figures where asked for.
 * @throws SettingsProblem where the catalogue or the store can't be used, with a sentence that says why
 */
export async function openKnowledge(settings: Settings, clock: Clock, opening: Opening = {}): Promise<Knowledge> {
  const folder = catalogueFolder(settings);
  const configured = await readFolder(folder);
  const own = catalogueOf(configured);
  usable(own, `The catalogue in ${folder} can't be used.`);
  const held = await openStore(storePlace(settings), opening);
  const today = (): string => DateTime.fromISO(clock(), { zone: settings.timeZone }).toFormat('yyyy-MM-dd');
  try {
    const applied = await held.catalogues.newest();
    const catalogue = usable(applied === undefined ? own : loadInUse(configured, applied), appliedUnusable(applied));
    const inUse = inUseFrom(held, catalogue, applied?.id ?? 0);
    await keepApart(settings, held);
    await decideHeld(held, catalogue);
    // The demonstration figures are in the words of the demonstration's own catalogue.
    if (settings.demo && applied === undefined)
      await loadDemo(
        { store: inUse.current().store, catalogue, timeZone: settings.timeZone, demonstration: true },
        clock(),
      );
    return knowledgeOver(inUse, { held, today, timeZone: settings.timeZone, clock });
  } catch (fault) {
    await held.close();
    throw fault;
  }
}

interface Ground {
  readonly held: Store;
  readonly today: () => string;
  readonly timeZone: string;
  readonly clock: Clock;
}

function knowledgeOver(inUse: InUse, { held, today, timeZone, clock }: Ground): Knowledge {
  const keeper = recipeKeeper(held, clock);
  return {
    get catalogue() {
      return inUse.current().catalogue;
    },
    get vocabulary() {
      return inUse.current().vocabulary;
    },
    get store() {
      return inUse.current().store;
    },
    refresh: () => inUse.refresh(),
    today,
    library: (asOf) => {
      const { catalogue, indicators, store } = inUse.current();
      const library = { catalogue, indicators, alerts: heardIn(store.alerts), today: today(), timeZone };
      return asOf === undefined ? library : libraryAt(library, { asOf, instant: endOfDay(asOf, timeZone) });
    },
    keep: ({ code, recipe }) => keeper.keep(code, recipe),
    close: async () => {
      await keeper.settled();
      await held.close();
    },
  };
}

/** The catalogue folder that the settings name; the demonstration's where they name none. */
export function catalogueFolder({ catalogue }: Settings): string {
  return catalogue ?? demoFolder;
}

/** Where the settings say that the data is kept. */
export function storePlace({ databaseUrl, dataDir }: Settings): StoreAt {
  return databaseUrl === undefined ? { kind: 'folder', folder: dataDir } : { kind: 'postgres', url: databaseUrl };
}

/** The catalogue that was loaded, or the sentence and the problems that keep it from being used. */
function usable(loaded: Loaded, sentence: string): Catalogue {
  if (loaded.ok) return loaded.catalogue;
  throw new SettingsProblem(`${sentence}\n${refusalLines(loaded).join('\n')}`);
}

function appliedUnusable(applied: AppliedCatalogue | undefined): string {
  return `The catalogue that was applied on ${applied?.at.slice(0, 10) ?? ''} can't be used. Apply a folder without problems with "catalogue apply".`;
}

/** Demonstration figures are never mixed into a partnership's own store. */
async function keepApart(settings: Settings, store: Store): Promise<void> {
  if (settings.demo) return;
  if (await store.holdsMadeUpSeries()) {
    throw new SettingsProblem(
      `${store.place} holds demonstration figures, which are never mixed with a partnership's own. Set ${settings.databaseUrl === undefined ? 'DATA_DIR to another folder' : 'DATABASE_URL to another database'}.`,
    );
  }
}

async function loadDemo(
  into: {
    readonly store: Store;
    readonly catalogue: Catalogue;
    readonly timeZone: string;
    readonly demonstration: true;
  },
  at: string,
): Promise<void> {
  if ((await into.store.indicators.publications(1)).length > 0) return;
  const figures = join(demoFolder, 'figures');
  if (!existsSync(figures)) throw new SettingsProblem(`The demonstration figures are missing from ${figures}.`);
  for (const file of readdirSync(figures)
    .filter((name) => name.endsWith('.csv'))
    .toSorted()) {
    const summary = await importFile(into, { path: join(figures, file), at, dryRun: false, accept: true });
    const [refused] = summary.refused;
    if (refused !== undefined) throw new Error(`${file}, line ${refused.line}: ${refused.reason}`);
  }
}
