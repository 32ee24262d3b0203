import type { Exception } from '../alerts/exception.ts';
import type { Folded } from '../alerts/fold.ts';
import { stands } from '../alerts/exception.ts';
import { audienceOf } from './audience.ts';
import type { Audience } from './audience.ts';
import type { Tiding } from './plan.ts';
import type { Situation } from './plan.ts';
import { silencedUntil } from './silence.ts';
import { byConversation, newsOf, situationOf, withDelivery } from './tell.ts';
import type { TellRules, TellTransaction } from './tell.ts';
import type { OpenTelling, Telling } from './telling.ts';

/**
 * Tells what was held until now: one piece of news for each conversation, of how things stand today. What cleared in the
 * meantime is listed as such, and what must still be quiet is held on. Gives the number of conversations that are told.
 */
export async function releaseHeld(within: TellTransaction, rules: TellRules, at: string): Promise<number> {
  const open = await within.tellings.open();
  const due = open.filter(({ outcome, until = '' }) => outcome === 'held' && until <= at);
  if (due.length === 0) return 0;
  const around = await situationOf(within, rules, at);
  const known = new Map((await within.subscriptions.known()).map((each) => [each.conversation.id, each]));
  const folded = byConversation(open.filter(({ outcome }) => outcome === 'folded'));
  let told = 0;
  for (const [id, held] of byConversation(due)) {
    const here = known.get(id);
    const audience = here === undefined || here.state === 'lost' ? undefined : audienceOf(here, rules);
    const release = { held, folded: folded.get(id) ?? [], audience, around };
    if (await releaseOne(within, release)) told += 1;
  }
  return told;
}

interface Release {
  readonly held: readonly OpenTelling[];
  readonly folded: readonly OpenTelling[];
  readonly audience: Audience | undefined;
  readonly around: Omit<Situation, 'open'>;
}

interface Known {
  readonly held: OpenTelling;
  readonly exception: Exception;
}

async function releaseOne(within: TellTransaction, { held, folded, audience, around }: Release): Promise<boolean> {
  const all = await withExceptions(within, held);
  const { later, now } = Object.groupBy(all, (each) => (heldUntil(each, around) === undefined ? 'now' : 'later'));
  for (const each of later ?? []) await within.tellings.postpone([each.held.id], heldUntil(each, around) ?? around.at);
  const free = now ?? [];
  await within.tellings.close(free.map((each) => each.held.id));
  const heard = free.filter(({ exception }) => isFor(audience, exception));
  const news =
    audience && newsOf({ ...(await saidAtOnce(within, heard, folded)), heldSince: held[0]?.at ?? around.at });
  const delivery = news && (await within.outbox.enqueue(audience.conversation, news, around.at));
  await within.tellings.record(free.map((each) => withDelivery(lineOf(each, heard, around.at), delivery)));
  return delivery !== undefined;
}

/** Until when something that is due must be held on: it is quiet again, or it was silenced meanwhile. */
function heldUntil(
  { exception, held: { conversation } }: Known,
  { quietUntil, silences, rules, at }: Omit<Situation, 'open'>,
): string | undefined {
  const silenced = silencedUntil(silences, { exception, conversation, rules, at });
  return [silenced, quietUntil]
    .filter((each) => each !== undefined)
    .toSorted()
    .at(-1);
}

function isFor(audience: Audience | undefined, exception: Exception): boolean {
  return audience !== undefined && audience.mayKnow(exception.series.indicator) && audience.follows(exception);
}

async function withExceptions(within: TellTransaction, held: readonly OpenTelling[]): Promise<readonly Known[]> {
  const all: Known[] = [];
  for (const each of held) {
    const exception = await within.alerts.named(each.reference);
    if (exception === undefined) throw new Error(`${each.reference} is held and not in the alert log`);
    all.push({ held: each, exception });
  }
  return all;
}

/** What was to be told as raised and stands, what cleared before it could be, and what changed of what was told before. */
async function saidAtOnce(within: TellTransaction, heard: readonly Known[], folded: readonly OpenTelling[]) {
  const raises = heard.filter(({ held: { what } }) => what === 'raised');
  const told: Tiding[] = heard
    .filter(({ held: { what }, exception }) => what !== 'raised' || stands(exception))
    .map(({ held: { what }, exception }) => ({ what, exception }));
  const meanwhile = raises.map(({ exception }) => exception).filter((each) => !stands(each));
  const spokenFor: Folded[] = [];
  for (const { reference, into = '' } of folded) {
    const exception = await within.alerts.named(reference);
    if (exception !== undefined && stands(exception)) spokenFor.push({ exception, into });
  }
  return { told, meanwhile, folded: spokenFor };
}

function lineOf({ held, exception }: Known, heard: readonly Known[], at: string): Telling {
  const isHeard = heard.some((each) => each.exception.reference === exception.reference);
  const { conversation, reference, what } = held;
  return {
    conversation,
    reference,
    what,
    at,
    ...(isHeard
      ? { outcome: 'told', reason: 'quiet-time-over' }
      : { outcome: 'passed-over', reason: 'no-longer-followed' }),
  };
}
