import { DateTime } from 'luxon';
import { newsCard } from '../cards/news-card.ts';
import { audienceOf } from '../src/delivery/audience.ts';
import { readDigest } from '../src/delivery/weekly-digest.ts';
import type { Command } from '../src/questions/question.ts';
import { subscribe } from './arrivals.ts';
import { alreadySubscribed, notSubscribed, nowSubscribed, nowUnsubscribed, subscribedSince } from './command-words.ts';
import type { ConversingParts } from './converse.ts';
import type { Reply, Turn } from './turn.ts';

type CarryOut = (turn: Turn, parts: ConversingParts) => Promise<Reply>;

/** How each order is carried out: the whole list. */
const commands: Readonly<Record<Command['kind'], CarryOut>> = {
  'send-digest-now': sendDigestNow,
  subscribe: subscribeHere,
  unsubscribe: unsubscribeHere,
  subscriptions: tellSubscription,
};

/** Carries out an order in the conversation where it was given. An order never becomes an answer. */
export async function carryOut(command: Command, turn: Turn, parts: ConversingParts): Promise<readonly Reply[]> {
  return [await commands[command.kind](turn, parts)];
}

/** The digest of the last seven days, at once and here only: the Monday digest stays as it is. */
async function sendDigestNow(
  { conversation }: Turn,
  { store, library, timeZone, clock }: ConversingParts,
): Promise<Reply> {
  const { catalogue } = library();
  const at = clock();
  const since = DateTime.fromISO(at).minus({ days: 7 }).toUTC().toISO() ?? at;
  const subscription = await store.subscriptions.find(conversation.id);
  const asking = { since: at, filters: [], ...subscription, conversation, state: 'subscribed' } as const;
  const digest = await readDigest(store, { ...catalogue, timeZone }, { at, since }, audienceOf(asking, catalogue));
  return newsCard({ kind: 'digest', digest }, { catalogue, unconfirmedBefore: 0, zone: timeZone });
}

async function subscribeHere(turn: Turn, { store, clock, library }: ConversingParts): Promise<Reply> {
  const { catalogue } = library();
  const outcome = await store.transaction((within) => subscribe(within, turn.conversation, catalogue, clock()));
  return outcome === 'new' ? nowSubscribed : alreadySubscribed;
}

async function unsubscribeHere(turn: Turn, { store, clock }: ConversingParts): Promise<Reply> {
  const outcome = await store.transaction((within) => within.subscriptions.unsubscribe(turn.conversation.id, clock()));
  return outcome === 'ended' ? nowUnsubscribed : notSubscribed;
}

async function tellSubscription(turn: Turn, { store, timeZone }: ConversingParts): Promise<Reply> {
  const found = await store.subscriptions.find(turn.conversation.id);
  if (found === undefined) return notSubscribed;
  return subscribedSince(DateTime.fromISO(found.since, { zone: timeZone, locale: 'en-GB' }).toFormat('d LLLL yyyy'));
}
