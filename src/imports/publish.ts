import { mayMatter } from '../alerts/rules.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { seriesId } from '../indicators/observation.ts';
import { asHeld } from '../store/hiding.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { changesOf } from './changes.ts';
import type { SeriesNews } from './changes.ts';
import { figureId } from './figure-id.ts';
import { followPublication } from './follow-publication.ts';
import { heldBeside } from './held-beside.ts';
import { judgeAll } from './judge-all.ts';
import type { AllJudged } from './judge-all.ts';
import { withOwnRules } from './own-alerts.ts';
import { voiceAt } from '../delivery/tell.ts';
import { recallAnswers } from './recall-answers.ts';
import { tell } from './tell.ts';
import { touchedBy } from './touched-series.ts';
import type { TouchedSeries } from './touched-series.ts';

/** What of a catalogue publishing asks: what is measured, what is watched, and who hears of it. */
export type PublishRules = Pick<Catalogue, 'indicators' | 'rules'> &
  Partial<Pick<Catalogue, 'areas' | 'routing'>> & {
    /** By whose clock it is quiet; that of London where none is said. */
    readonly timeZone?: string;
  };

export interface PublishParts {
  readonly store: Store;
  readonly catalogue: PublishRules;
}

export interface PublishInput {
  /** What the publication is called, such as its file's name. */
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  readonly observations: readonly Observation[];
  /** SHA-256 of the file that it comes from, in hexadecimal digits. */
  readonly sha256?: string;
  /** For a withdrawal: the ids of the figures that are taken back, on which no exception may go on standing. */
  readonly withdrawn?: ReadonlySet<string>;
  /** Does everything, then takes it all back: what it would come to. */
  readonly dryRun?: boolean;
}

/** What a publication came to. */
export interface Published extends AllJudged {
  /** Its number; absent where nothing was new, so that nothing was recorded. */
  readonly publication?: number;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
}

/**
 * The only way for observations into the store. In one transaction it adds what is new, puts the rules to the newest
 * figure of every series that it touched, writes the alert log, and leaves one piece of news for each subscriber where
 * anything was raised or cleared. All of it happens or none; the same observations again change nothing.
 */
export function publish(parts: PublishParts, input: PublishInput): Promise<Published> {
  const { dryRun = false } = input;
  return inTransaction(parts.store, dryRun, (within) => publishWithin(within, parts.catalogue, input));
}

/** Does a piece of work in a transaction; a dry run takes everything back and tells what it would have come to. */
export async function inTransaction<T>(
  store: Store,
  dryRun: boolean,
  work: (within: StoreTransaction) => Promise<T>,
): Promise<T> {
  const tried: { result?: T } = {};
  const takenBack = new Error('a dry run was taken back');
  try {
    return await store.transaction(async (within) => {
      const result = await work(within);
      if (!dryRun) return result;
      tried.result = result;
      throw takenBack;
    });
  } catch (error) {
    if (error === takenBack && tried.result !== undefined) return tried.result;
    throw error;
  }
}

type Rules = PublishRules;

/** Publishes within a transaction that is open already, by the rules of the catalogue and those that conversations set. */
export async function publishWithin(
  within: StoreTransaction,
  partnership: Rules,
  input: Omit<PublishInput, 'dryRun'>,
): Promise<Published> {
  const catalogue = await withOwnRules(within, partnership);
  return publishNews(within, catalogue, { ...input, news: newsAmong(within, catalogue.rules, input.observations) });
}

/** What a publication brings, sorted out already. */
export interface NewsInput extends Omit<PublishInput, 'dryRun' | 'observations'> {
  readonly news: Iterable<SeriesNews> | AsyncIterable<SeriesNews>;
}

/**
 * Publishes what was found to be new within the same transaction, while nobody else can publish: by these rules, so that
 * those which conversations set for themselves are to be among them.
 */
export async function publishNews(within: StoreTransaction, catalogue: Rules, input: NewsInput): Promise<Published> {
  const { publication, watched, touched, ...counts } = await addNews(within, catalogue, input);
  if (publication === undefined) return { ...counts, raised: [], worse: [], cleared: [], quiet: [] };
  await within.indicators.finish(publication, counts);
  const judged = await judgeAll(within, watched, catalogue, input);
  const speaks = await voiceAt(within, catalogue, input.at);
  const replied = await followPublication(within, judged, { at: input.at, indicators: touched, speaks });
  await tell(within, judged, { rules: catalogue, at: input.at, replied });
  // Behind what is told, so that no alert waits for edits of earlier answers.
  await recallAnswers(within, await within.answers.figures(touched), { at: input.at, rules: catalogue, replied });
  return { publication, ...counts, ...judged };
}

interface Added extends Pick<Published, 'publication' | 'added' | 'revised' | 'unchanged'> {
  /** Of the series in which anything is new, those that a rule watches. */
  readonly watched: readonly TouchedSeries[];
  /** The indicators in which anything is new. */
  readonly touched: readonly string[];
}

/** Observations that are added at once: enough that the writing thread is asked seldom. */
const batchSize = 2000;

/** What is new in one series. */
interface Fresh {
  readonly figures: readonly Observation[];
  readonly watched: boolean;
}

/** Adds what is new in each series; only what rules must look at afterwards is kept. */
async function addNews(
  within: StoreTransaction,
  { indicators }: Rules,
  { name, at, sha256, news, withdrawn }: NewsInput,
): Promise<Added> {
  const known = new Set(indicators.map((each) => each.id));
  const watched: TouchedSeries[] = [];
  const touched = new Set<string>();
  const counts = { added: 0, revised: 0, unchanged: 0 };
  let publication: number | undefined;
  let waiting: Fresh[] = [];
  let size = 0;
  const bring = async (): Promise<void> => {
    if (publication === undefined) return;
    const touched = await touchedAmong(asHeld(within.indicators), waiting);
    // After a withdrawal an older figure may be the newest again, so that the rules look at whatever is left.
    watched.push(...(withdrawn ? touched.map(withAllNew) : touched));
    await within.indicators.add(
      publication,
      waiting.flatMap(({ figures }) => figures),
    );
    waiting = [];
    size = 0;
  };
  for await (const each of news) {
    counts.added += each.added.length;
    counts.revised += each.revised.length;
    counts.unchanged += each.unchanged;
    const figures = [...each.added, ...each.revised];
    const [first] = figures;
    if (first === undefined) continue;
    if (!known.has(first.indicator)) throw new Error(`the catalogue has no indicator ${first.indicator}`);
    touched.add(first.indicator);
    publication ??= await within.indicators.publication(name, at, sha256);
    waiting.push({ figures, watched: each.watched });
    size += figures.length;
    if (size >= batchSize) await bring();
  }
  await bring();
  return { ...(publication === undefined ? {} : { publication }), ...counts, watched, touched: [...touched] };
}

/** Areas whose figures are read at once. */
const mostAreas = 200;

/** The series that are watched, with what new figures do to those that are held of the same periods. */
async function touchedAmong(reader: IndicatorReader, fresh: readonly Fresh[]): Promise<readonly TouchedSeries[]> {
  const watched = fresh.flatMap(({ figures: [first, ...others], watched: isWatched }) =>
    first !== undefined && isWatched ? [{ first, figures: [first, ...others] }] : [],
  );
  const held = new Map<string, readonly Observation[]>();
  for (const [indicator, some] of Map.groupBy(watched, ({ first }) => first.indicator)) {
    for (let from = 0; from < some.length; from += mostAreas) {
      const part = some.slice(from, from + mostAreas);
      const ends = part.flatMap(({ figures }) => figures.map(({ period }) => period.end));
      const since = ends.reduce((a, b) => (a < b ? a : b));
      const areas = part.map(({ first }) => first.area);
      const read = await reader.figures({ indicators: [indicator], areas, from: since });
      for (const [id, figures] of Map.groupBy(read, seriesId)) held.set(id, figures);
    }
  }
  return watched.map(({ first, figures }) => touchedBy(first, held.get(seriesId(first)) ?? [], figures));
}

/** What observations bring to what is held of their series. */
async function* newsAmong(
  within: StoreTransaction,
  rules: Rules['rules'],
  observations: readonly Observation[],
): AsyncGenerator<SeriesNews> {
  const all = [...Map.groupBy(observations, seriesId).values()].flatMap(newOfSeries);
  for await (const { series, held } of heldBeside(asHeld(within.indicators), all)) {
    const { figures } = series;
    if (new Set(figures.map(figureId)).size < figures.length) throw new Error('a figure is there twice');
    const { added, revised, unchanged } = changesOf(held, figures);
    yield { added, revised, unchanged, watched: mayMatter(series.key, rules) };
  }
}

function newOfSeries(figures: readonly Observation[]) {
  const [key] = figures;
  const from = figures.map(({ period }) => period.end).reduce((a, b) => (a < b ? a : b));
  return key === undefined ? [] : [{ key, from, figures }];
}

function withAllNew({ news, ...touched }: TouchedSeries): TouchedSeries {
  void news;
  return touched;
}
