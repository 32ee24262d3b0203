import { DateTime } from 'luxon';
import { newsCard } from '../cards/news-card.ts';
import { audienceOf } from '../src/delivery/audience.ts';
import { usualDigestTime } from '../src/delivery/digest-time.ts';
import { figuresIn } from '../src/delivery/shown.ts';
import { readDigest } from '../src/delivery/weekly-digest.ts';
import type { Command } from '../src/questions/question.ts';
import { subscribe } from './arrivals.ts';
import { alreadySubscribed, notSubscribed, nowSubscribed, nowUnsubscribed, subscribedSince } from './command-words.ts';
import type { ConversingParts } from './converse.ts';
import { chooseDigestTimeHere } from './orders/digest-time-order.ts';
import { carryOutOnException } from './orders/exception-orders.ts';
import { followHere, unfollowHere } from './orders/follow-orders.ts';
import { muteHere, tellMutes, unmuteHere } from './orders/mute-orders.ts';
import { decideHere, stopTellingHere, tellOwnAlerts } from './orders/own-alert-orders.ts';
import { proposeHere } from './orders/own-alert-proposal.ts';
import { filterWords } from './orders/filter-words.ts';
import type { Reply, Turn } from './turn.ts';

/** Carries out an order in the conversation where it was given. An order never becomes an answer. */
export async function carryOut(order: Command, turn: Turn, parts: ConversingParts): Promise<readonly Reply[]> {
  return [await carryOutOne(order, turn, parts)];
}

/** How each order is carried out: the whole list. */
function carryOutOne(order: Command, turn: Turn, parts: ConversingParts): Promise<Reply> {
  switch (order.kind) {
    case 'send-digest-now':
      return sendDigestNow(turn, parts);
    case 'digest-at':
      return chooseDigestTimeHere(order, turn, parts);
    case 'subscribe':
      return order.follows === undefined
        ? subscribeHere(turn, parts)
        : followHere({ ...order, follows: order.follows }, turn, parts);
    case 'unsubscribe':
      return order.follows === undefined ? unsubscribeHere(turn, parts) : unfollowHere(order.follows, turn, parts);
    case 'subscriptions':
      return tellSubscription(turn, parts);
    case 'tell-when':
      return proposeHere(order, turn, parts);
    case 'stop-telling':
      return stopTellingHere(order, turn, parts);
    case 'own-alert':
      return decideHere(order, turn, parts);
    case 'own-alerts':
      return tellOwnAlerts(turn, parts);
    case 'mute':
      return muteHere(order, turn, parts);
    case 'unmute':
      return unmuteHere(order, turn, parts);
    case 'mutes':
      return tellMutes(turn, parts);
    case 'acknowledge':
    case 'snooze':
    case 'unsnooze':
    case 'comment':
    case 'explain':
    case 'assign':
      return carryOutOnException(order, turn, parts);
  }
}

/** The digest of the last seven days, at once and here only: the Monday digest stays as it is. */
async function sendDigestNow(
  { conversation }: Turn,
  { store, library, timeZone, clock, keep }: ConversingParts,
): Promise<Reply> {
  const { catalogue } = library();
  const at = clock();
  const since = DateTime.fromISO(at).minus({ days: 7 }).toUTC().toISO() ?? at;
  const subscription = await store.subscriptions.find(conversation.id);
  const asking = { since: at, filters: [], ...subscription, conversation, state: 'subscribed' } as const;
  const made = await readDigest(store, { ...catalogue, timeZone }, { at, since }, audienceOf(asking, catalogue));
  keep(made);
  const news = { kind: 'digest', digest: made.digest, code: made.code } as const;
  const shows = { title: 'The digest', question: 'Send the digest now', figures: figuresIn(news) };
  return { ...newsCard(news, { catalogue, unconfirmedBefore: 0, zone: timeZone }), shows };
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

async function tellSubscription(turn: Turn, { store, timeZone, library }: ConversingParts): Promise<Reply> {
  const found = await store.subscriptions.find(turn.conversation.id);
  if (found === undefined) return notSubscribed;
  const chosen = (await store.digestTimes.chosen()).find((each) => each.conversation === turn.conversation.id);
  const since = DateTime.fromISO(found.since, { zone: timeZone, locale: 'en-GB' }).toFormat('d LLLL yyyy');
  const follows = found.filters.map((filter) => filterWords(filter, library().catalogue));
  return subscribedSince(since, chosen?.time ?? usualDigestTime, follows);
}
