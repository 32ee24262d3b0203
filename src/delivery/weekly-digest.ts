import type { AlertLogReader } from '../alerts/alert-log.ts';
import type { Exception } from '../alerts/exception.ts';
import { isHeardIn } from '../alerts/own-rule.ts';
import type { Rule } from '../alerts/rule.ts';
import { makeDigest, type DigestInput } from '../digests/make-digest.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Area } from '../indicators/area.ts';
import { countsForRules } from '../indicators/observation.ts';
import { alsoStated, populated } from '../indicators/population-store.ts';
import { audienceOf } from './audience.ts';
import type { Audience, AudienceRules } from './audience.ts';
import { coded, type CodedDigest } from './coded-digest.ts';
import type { Subscription, Subscriptions } from './conversation.ts';
import { digestRun, usualDigestTime, weekly } from './digest-time.ts';
import type { ChosenDigestTime, DigestTime, DigestTimes } from './digest-time.ts';
import { quietEnd } from './tell.ts';
import type { OutboxWriter, ScheduleRuns } from './outbox.ts';
import type { Recipes } from './recipes.ts';
import { dueRun } from './schedule.ts';

/** Where a digest reads what happened. */
export interface DigestReaders {
  readonly indicators: Pick<IndicatorReader, 'series' | 'publications' | 'populations'>;
  readonly alerts: Pick<AlertLogReader, 'standing' | 'all'>;
}

/** What a digest looks at: the catalogue's indicators and rules, who hears of what, and the time zone in which days end. */
export interface DigestScope extends AudienceRules {
  readonly areas: readonly Area[];
  readonly rules: readonly Rule[];
  readonly timeZone: string;
}

/** What a run of the weekly digest does within its transaction. */
export interface DigestTransaction extends DigestReaders {
  readonly subscriptions: Pick<Subscriptions, 'subscribed'>;
  readonly schedules: ScheduleRuns;
  readonly digestTimes: DigestTimes;
  readonly outbox: OutboxWriter;
  readonly recipes: Pick<Recipes, 'keep'>;
}

/** The time a digest is for: after `since`, up to and including `at`. */
type Span = Pick<DigestInput, 'at' | 'since'>;

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
): Promise<CodedDigest> {
  const input = await readInput(readers, scope);
  return codedFrom({ ...(audience === undefined ? ofEverybody(input) : heardBy(audience, input)), ...span });
}

function codedFrom(input: DigestInput): CodedDigest {
  return coded(makeDigest(input), Math.max(0, ...input.publications.map(({ id }) => id)));
}

/**
 * Puts the newest due run of each time of the week into the outbox, once over all processes, and says for how many
 * conversations; none where no run is due. Each digest looks back to the one before, or to the subscription where that is
 * newer; a conversation that subscribed or chose its time after the run was due waits for the next one. None leaves in
 * quiet time: what was due then is due once that ends, and still tells of the week up to the moment it was for.
 */
export async function enqueueWeeklyDigests(
  within: DigestTransaction,
  scope: DigestScope,
  now: string,
): Promise<number> {
  if (quietEnd(scope, now) !== undefined) return 0;
  const chosen = new Map((await within.digestTimes.chosen()).map((each) => [each.conversation, each]));
  const members = (await within.subscriptions.subscribed()).map((subscription) => ({
    ...subscription,
    chosen: chosen.get(subscription.conversation.id),
  }));
  let told = 0;
  for (const [run, { time }] of digestRuns([...chosen.values()])) {
    const theirs = members.filter((member) => digestRun(member.chosen?.time ?? usualDigestTime) === run);
    told += await enqueueRun(within, scope, { run, time, members: theirs, now });
  }
  return told;
}

/** Every time of the week at which some digest comes, by the name of its runs. */
export function digestRuns(
  chosen: readonly Pick<ChosenDigestTime, 'time'>[],
): ReadonlyMap<string, Pick<ChosenDigestTime, 'time'>> {
  return new Map([{ time: usualDigestTime }, ...chosen].map((each) => [digestRun(each.time), each]));
}

interface Member extends Subscription {
  readonly chosen: ChosenDigestTime | undefined;
}

interface Run {
  readonly run: string;
  readonly time: DigestTime;
  readonly members: readonly Member[];
  readonly now: string;
}

async function enqueueRun(within: DigestTransaction, scope: DigestScope, { run, time, members, now }: Run) {
  const lastRun = await within.schedules.lastRun(run);
  const at = dueRun(weekly(time, scope.timeZone), now, lastRun);
  if (at === undefined || !(await within.schedules.claimRun(run, at, now))) return 0;
  const told = members.filter(({ since, chosen }) => since <= at && (chosen === undefined || chosen.at <= at));
  if (told.length === 0) return 0;
  const input = await readInput(within, scope);
  for (const { chosen, ...subscription } of told) {
    const { conversation, since } = subscription;
    const audience = audienceOf({ ...subscription, state: 'subscribed' }, scope);
    // A run before the conversation chose this time was not told there.
    const toldThen = lastRun !== undefined && lastRun >= (chosen?.at ?? since);
    const span = { at, since: toldThen ? lastRun : (newest([since, chosen?.told]) ?? since) };
    const { digest, code, recipe } = codedFrom({ ...heardBy(audience, input), ...span });
    await within.recipes.keep(code, recipe, now);
    await within.outbox.enqueue(conversation, { kind: 'digest', digest, code }, now);
  }
  return told.length;
}

function newest(instants: readonly (string | undefined)[]): string | undefined {
  return instants
    .filter((each) => each !== undefined)
    .toSorted()
    .at(-1);
}

/**
 * Gives a conversation's digest another time of the week. It looks back to where the digests before left off, so that
 * nothing between the two is told twice or not at all.
 */
export async function chooseDigestTime(
  within: Pick<DigestTransaction, 'digestTimes' | 'schedules'>,
  conversation: string,
  time: DigestTime,
  at: string,
): Promise<void> {
  const before = (await within.digestTimes.chosen()).find((each) => each.conversation === conversation);
  const lastRun = await within.schedules.lastRun(digestRun(before?.time ?? usualDigestTime));
  const told = lastRun !== undefined && lastRun >= (before?.at ?? '') ? lastRun : before?.told;
  await within.digestTimes.choose({ conversation, time, at, ...(told === undefined ? {} : { told }) });
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

/** What no conversation set for itself alone. */
function ofEverybody(input: SpanlessInput): SpanlessInput {
  const isShared = (each: Exception): boolean => isHeardIn(each);
  return { ...input, standing: input.standing.filter(isShared), cleared: input.cleared.filter(isShared) };
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
  const areas = await populated(scope.areas, alsoStated(readers.indicators, scope.areas));
  return { ...scope, areas, standing, cleared, publications, figures: figures.flat() };
}
