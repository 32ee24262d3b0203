import type { Clock } from '../src/clock.ts';
import type { Conversation } from '../src/delivery/conversation.ts';
import type { Store, StoreTransaction } from '../src/store/store.ts';
import type { Arrival } from './turn.ts';

/**
 * What happens when the bot arrives somewhere or leaves. Several events tell of one installation, in any order: the first
 * greets and subscribes the channel, which gets what stands today as one card. A later one that names the channel which
 * was chosen moves the subscription there; others change nothing.
 */
export async function onArrival(arrival: Arrival, store: Store, clock: Clock): Promise<void> {
  const at = clock();
  const { conversation } = arrival;
  await store.transaction(async (within) => {
    if (arrival.kind === 'removed') await leave(within, conversation, at);
    else await arrive(within, conversation, arrival.chosen === true, at);
  });
}

async function arrive(
  within: StoreTransaction,
  conversation: Conversation,
  chosen: boolean,
  at: string,
): Promise<void> {
  const firstChoice = chosen && (await within.once.once(choiceKey(conversation), at));
  if (!(await within.once.once(greetingKey(conversation), at))) {
    if (firstChoice) await moveTo(within, conversation, at);
    return;
  }
  await within.outbox.enqueue(conversation, { kind: 'greeting', place: conversation.kind }, at);
  if (conversation.kind === 'channel') await subscribe(within, conversation, at);
}

/** The subscription of the team goes to the channel that was chosen, where it is not there already. */
async function moveTo(within: StoreTransaction, conversation: Conversation, at: string): Promise<void> {
  if ((await within.subscriptions.find(conversation.id)) !== undefined || conversation.team === undefined) return;
  await within.subscriptions.unsubscribeTeam(conversation.team, at);
  await subscribe(within, conversation, at);
}

async function leave(within: StoreTransaction, conversation: Conversation, at: string): Promise<void> {
  await within.once.forget(greetingKey(conversation));
  await within.once.forget(choiceKey(conversation));
  if (conversation.team !== undefined) await within.subscriptions.unsubscribeTeam(conversation.team, at);
  else await within.subscriptions.unsubscribe(conversation.id, at);
}

/** Subscribes a conversation and tells it what stands today, as one card, where anything does. */
export async function subscribe(
  within: StoreTransaction,
  conversation: Conversation,
  at: string,
): Promise<'new' | 'already'> {
  const outcome = await within.subscriptions.subscribe(conversation, at);
  const exceptions = outcome === 'new' ? await within.alerts.standing() : [];
  if (exceptions.length > 0) await within.outbox.enqueue(conversation, { kind: 'standing', exceptions }, at);
  return outcome;
}

/** One greeting for a team, however many channels and events there are. */
function greetingKey(conversation: Conversation): string {
  return `greeted:${conversation.team ?? conversation.id}`;
}

/** The channel of a team is chosen once, when the bot is installed. */
function choiceKey(conversation: Conversation): string {
  return `chosen:${conversation.team ?? conversation.id}`;
}
