import type { AlertLogReader } from '../alerts/alert-log.ts';
import type { Exception } from '../alerts/exception.ts';
import type { Rule } from '../alerts/rule.ts';
import type { Digest } from '../digests/digest.ts';
import { makeDigest, type DigestInput } from '../digests/make-digest.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { countsForRules } from '../indicators/observation.ts';
import { audienceOf } from './audience.ts';
import type { Audience, AudienceRules } from './audience.ts';
import type { Subscriptions } from './conversation.ts';
import type { OutboxWriter, ScheduleRuns } from './outbox.ts';
import { dueRun, type Schedule } from './schedule.ts';

/** Where a digest reads what happened. */
export interface DigestReaders {
  readonly indicators: Pick<IndicatorReader, 'series' | 'publications'>;
  readonly alerts: Pick<AlertLogReader, 'standing' | 'all'>;
}

/** What a digest looks at: the catalogue's indicators and rules, who hears of what, and the time zone in which days end. */
export interface DigestScope extends AudienceRules {
  readonly rules: readonly Rule[];
  readonly timeZone: string;
}

/** What a run of the weekly digest does within its transaction. */
export interface DigestTransaction extends DigestReaders {
  readonly subscriptions: Pick<Subscriptions, 'subscribed'>;
  readonly schedules: ScheduleRuns;
  readonly outbox: OutboxWriter;
}

/** The time a digest is for: after `since`, up to and including `at`. */
type Span = Pick<DigestInput, 'at' | 'since'>;

/** The name under which the runs of the weekly digest are remembered. */
const weeklyDigest = 'weekly-digest';

// More than a partnership adds between two digests, so that nothing within one is missed.
const periodsRead = 12;
const exceptionsRead = 10_000;
const publicationsRead = 10_000;

/** The digest of a span, from what the readers hold now: for a preview, or for a conversation that asks for it. */
export async function readDigest(
  readers: DigestReaders,
  scope: DigestScope,
  span: Span,
  audience?: Audience,
): Promise<Digest> {
  const input = await readInput(readers, scope);
  return makeDigest({ ...(audience === undefined ? input : heardBy(audience, input)), ...span });
}

/**
 * Puts the newest due run into the outbox, once over all processes, and says for how many conversations; none where no
 * run is due. Each digest looks back to the run before, or to the subscription where that is newer; a conversation that
 * subscribed after the run was due waits for the next one.
 */
export async function enqueueWeeklyDigest(
  within: DigestTransaction,
  scope: DigestScope,
  schedule: Schedule,
  now: string,
): Promise<number> {
  const lastRun = await within.schedules.lastRun(weeklyDigest);
  const at = dueRun(schedule, now, lastRun);
  if (at === undefined || !(await within.schedules.claimRun(weeklyDigest, at, now))) return 0;
  const told = (await within.subscriptions.subscribed()).filter(({ since }) => since <= at);
  if (told.length === 0) return 0;
  const input = await readInput(within, scope);
  for (const { since, ...subscription } of told) {
    const { conversation } = subscription;
    const audience = audienceOf({ ...subscription, since, state: 'subscribed' }, scope);
    const span = { at, since: lastRun !== undefined && lastRun > since ? lastRun : since };
    await within.outbox.enqueue(
      conversation,
      { kind: 'digest', digest: makeDigest({ ...heardBy(audience, input), ...span }) },
      now,
    );
  }
  return told.length;
}

/** What of the input one conversation hears of; what it does not is not counted either. */
function heardBy({ watches, mayKnow, follows }: Audience, input: SpanlessInput): SpanlessInput {
  const isHeard = (each: Exception): boolean => mayKnow(each.series.indicator) && follows(each);
  return {
    ...input,
    indicators: input.indicators.filter(({ id }) => watches(id)),
    figures: input.figures.filter(({ indicator }) => watches(indicator)),
    standing: input.standing.filter(isHeard),
    cleared: input.cleared.filter(isHeard),
  };
}

type SpanlessInput = Omit<DigestInput, 'at' | 'since'>;

async function readInput(readers: DigestReaders, scope: DigestScope): Promise<SpanlessInput> {
  const standing = await readers.alerts.standing();
  const cleared = await readers.alerts.all(exceptionsRead);
  const publications = await readers.indicators.publications(publicationsRead);
  const figures = [];
  for (const { id, headlineArea, basis } of scope.indicators) {
    const series = await readers.indicators.series({ indicator: id, area: headlineArea, basis });
    // Figures that don't count may be newer than all that do, so they go before the newest are taken.
    figures.push(series.filter(countsForRules).slice(-periodsRead));
  }
  return { ...scope, standing, cleared, publications, figures: figures.flat() };
}
