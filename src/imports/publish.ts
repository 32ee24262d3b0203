import type { Exception } from '../alerts/exception.ts';
import { worstFirst } from '../alerts/worst-first.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { changesOf } from './changes.ts';
import type { SeriesChanges } from './changes.ts';
import { figureId } from './figure-id.ts';
import { judgeSeries } from './judge-series.ts';
import type { QuietDecision } from './judge-series.ts';

export interface PublishParts {
  readonly store: Store;
  readonly catalogue: Pick<Catalogue, 'indicators' | 'rules'>;
}

export interface PublishInput {
  /** What the publication is called, such as its file's name. */
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  readonly observations: readonly Observation[];
  /** SHA-256 of the file that it comes from, in hexadecimal digits. */
  readonly sha256?: string;
  /** Does everything, then takes it all back: what it would come to. */
  readonly dryRun?: boolean;
}

/** What a publication came to. */
export interface Published {
  /** Its number; absent where nothing was new, so that nothing was recorded. */
  readonly publication?: number;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Worst first. */
  readonly raised: readonly Exception[];
  readonly cleared: readonly Exception[];
  readonly quiet: readonly QuietDecision[];
}

/**
 * The only way for observations into the store. In one transaction it adds what is new, puts the rules to the newest
 * figure of every series that it touched, writes the alert log, and leaves one piece of news for each subscriber where
 * anything was raised or cleared. All of it happens or none; the same observations again change nothing.
 */
export async function publish(parts: PublishParts, input: PublishInput): Promise<Published> {
  try {
    return await parts.store.transaction(async (within) => {
      const published = await publishWithin(within, parts.catalogue, input);
      if (input.dryRun === true) throw new TakenBack(published);
      return published;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.published;
    throw error;
  }
}

/** Ends the transaction of a dry run, so that the store forgets it, and carries out what it would have come to. */
class TakenBack extends Error {
  readonly published: Published;

  constructor(published: Published) {
    super('a dry run was taken back');
    this.published = published;
  }
}

type Rules = PublishParts['catalogue'];

async function publishWithin(within: StoreTransaction, catalogue: Rules, input: PublishInput): Promise<Published> {
  const { changes, counts } = await sortOut(within, input.observations);
  if (counts.added + counts.revised === 0) return { ...counts, raised: [], cleared: [], quiet: [] };
  const publication = await record(within, changes, { ...input, ...counts });
  const judged = await judgeAll(within, changes, catalogue, input.at);
  await tell(within, judged, input.at);
  return { publication, ...counts, ...judged };
}

interface SortedOut {
  /** Of the series in which anything is new. */
  readonly changes: readonly SeriesChanges[];
  readonly counts: Pick<Published, 'added' | 'revised' | 'unchanged'>;
}

/** Asks of every series once, and finds what in it is new. */
async function sortOut(within: StoreTransaction, all: readonly Observation[]): Promise<SortedOut> {
  if (new Set(all.map(figureId)).size < all.length) throw new Error('a figure is in the publication twice');
  const changes: SeriesChanges[] = [];
  const counts = { added: 0, revised: 0, unchanged: 0 };
  for (const observations of Map.groupBy(all, seriesId).values()) {
    const [first] = observations;
    if (first === undefined) continue;
    const each = changesOf(await within.indicators.series(first), observations);
    counts.added += each.added.length;
    counts.revised += each.revised.length;
    counts.unchanged += each.unchanged;
    // A series without news is let go of, so that importing a large file again stays small.
    if (each.unchanged < observations.length) changes.push(each);
  }
  return { changes, counts };
}

type Recording = Pick<PublishInput, 'name' | 'at' | 'sha256'> & { readonly added: number; readonly revised: number };

async function record(within: StoreTransaction, changes: readonly SeriesChanges[], recording: Recording) {
  const { name, at, sha256, added, revised } = recording;
  const publication = await within.indicators.publication(name, at, sha256);
  await within.indicators.add(
    publication,
    changes.flatMap((each) => [...each.added, ...each.revised]),
  );
  await within.indicators.finish(publication, { added, revised });
  return publication;
}

type AllJudged = Pick<Published, 'raised' | 'cleared' | 'quiet'>;

async function judgeAll(
  within: StoreTransaction,
  changes: readonly SeriesChanges[],
  { indicators, rules }: Rules,
  at: string,
): Promise<AllJudged> {
  const raised: Exception[] = [];
  const cleared: Exception[] = [];
  const quiet: QuietDecision[] = [];
  const byId = new Map(indicators.map((each) => [each.id, each]));
  for (const each of changes) {
    const judged = await judgeSeries(each, { alerts: within.alerts, indicator: indicatorOf(each, byId), rules, at });
    raised.push(...judged.raised);
    cleared.push(...judged.cleared);
    quiet.push(...judged.quiet);
  }
  return { raised: worstFirst(raised, rules), cleared: worstFirst(cleared, rules), quiet };
}

function indicatorOf({ after }: SeriesChanges, byId: ReadonlyMap<string, Indicator>): Indicator {
  const id = after[0]?.indicator ?? '';
  const indicator = byId.get(id);
  if (indicator === undefined) throw new Error(`the catalogue has no indicator ${id}`);
  return indicator;
}

async function tell(within: StoreTransaction, { raised, cleared }: AllJudged, at: string): Promise<void> {
  if (raised.length + cleared.length === 0) return;
  for (const { conversation } of await within.subscriptions.subscribed()) {
    await within.outbox.enqueue(conversation, { kind: 'exceptions', raised, cleared }, at);
  }
}
