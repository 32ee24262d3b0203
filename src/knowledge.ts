import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Answered } from './answers/answered.ts';
import { cachedReader } from './answers/cached-reader.ts';
import { libraryAt } from './answers/library-at.ts';
import type { Library } from './answers/library.ts';
import { recipeKeeper } from './answers/recipe-keeper.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { loadCatalogue } from './catalogue/load.ts';
import type { Clock } from './clock.ts';
import { importFile } from './imports/import-file.ts';
import type { Log } from './log.ts';
import { compileVocabulary, type Vocabulary } from './questions/vocabulary.ts';
import { SettingsProblem, type Settings } from './settings.ts';
import { hidingSmallNumbers } from './store/hiding.ts';
import { openStore, type StoreAt } from './store/open.ts';
import type { Store } from './store/store.ts';

/** What the bot and the command line both stand on: the catalogue, the store and how questions are read. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly store: Store;
  /** What answers are made from now, or from what was known by a civil date. */
  library(asOf?: string): Library;
  /** Keeps what an answer was made of, so that its code can be followed; fulfilled once it is kept. */
  keep(answered: Answered): Promise<void>;
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
export async function openKnowledge(settings: Settings, clock: Clock, log?: Log): Promise<Knowledge> {
  const catalogue = await readCatalogue(settings.catalogue ?? demoFolder);
  const store = hidingSmallNumbers(await openStore(storePlace(settings), log), catalogue);
  const today = (): string => DateTime.fromISO(clock(), { zone: settings.timeZone }).toFormat('yyyy-MM-dd');
  try {
    await keepApart(settings, store);
    if (settings.demo) await loadDemo({ store, catalogue, timeZone: settings.timeZone }, clock());
  } catch (fault) {
    await store.close();
    throw fault;
  }
  const indicators = cachedReader(store.indicators, () => store.version());
  const keeper = recipeKeeper(store, clock);
  return {
    catalogue,
    vocabulary: compileVocabulary(catalogue),
    store,
    today,
    library: (asOf) => {
      const library = { catalogue, indicators, alerts: store.alerts, today: today() };
      return asOf === undefined ? library : libraryAt(library, { asOf, instant: endOf(asOf, settings.timeZone) });
    },
    keep: ({ code, recipe }) => keeper.keep(code, recipe),
    close: async () => {
      await keeper.settled();
      await store.close();
    },
  };
}

/** The instant at which a civil day ends. */
function endOf(day: string, zone: string): string {
  return DateTime.fromISO(day, { zone }).endOf('day').toUTC().toISO() ?? day;
}

/** Where the settings say that the data is kept. */
export function storePlace({ databaseUrl, dataDir }: Settings): StoreAt {
  return databaseUrl === undefined ? { kind: 'folder', folder: dataDir } : { kind: 'postgres', url: databaseUrl };
}

async function readCatalogue(folder: string): Promise<Catalogue> {
  const loaded = await loadCatalogue(folder);
  if (loaded.ok) return loaded.catalogue;
  const lines = loaded.problems.map((problem) => `${problem.file}, line ${problem.line}: ${problem.message}`);
  throw new SettingsProblem(`The catalogue in ${folder} can't be used.\n${lines.join('\n')}`);
}

/** Demonstration figures are never mixed into a partnership's own store. */
async function keepApart(settings: Settings, store: Store): Promise<void> {
  if (settings.demo) return;
  const series = await store.indicators.list();
  if (series.some((each) => each.illustrative)) {
    throw new SettingsProblem(
      `${store.place} holds demonstration figures, which are never mixed with a partnership's own. Set ${settings.databaseUrl === undefined ? 'DATA_DIR to another folder' : 'DATABASE_URL to another database'}.`,
    );
  }
}

async function loadDemo(
  into: { readonly store: Store; readonly catalogue: Catalogue; readonly timeZone: string },
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
