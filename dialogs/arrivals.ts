import { audienceOf } from '../src/delivery/audience.ts';
import type { AudienceRules } from '../src/delivery/audience.ts';
import type { Conversation } from '../src/delivery/conversation.ts';
import type { Store, StoreTransaction } from '../src/store/store.ts';
import type { Arrival } from './turn.ts';

/**
 * What happens when the bot arrives somewhere or leaves. Several events tell of one installation, in any order: the first
 * greets and subscribes the channel, which gets what stands today as one card. A later one that names the channel which
 * was chosen moves the subscription there; others change nothing. Where the bot was before, what was followed there is
 * followed again.
 */
export async function onArrival(arrival: Arrival, store: Store, rules: AudienceRules, at: string): Promise<void> {
  const { conversation } = arrival;
  await store.transaction(async (within) => {
    if (arrival.kind === 'removed') await leave(within, conversation);
    else await arrive(within, conversation, { chosen: arrival.chosen === true, rules, at });
  });
}

interface Arriving {
  readonly chosen: boolean;
  readonly rules: AudienceRules;
  readonly at: string;
}

async function arrive(within: StoreTransaction, conversation: Conversation, arriving: Arriving): Promise<void> {
  const { chosen, rules, at } = arriving;
  await within.subscriptions.meet(conversation, at);
  const resumed = await within.subscriptions.resume(conversation);
  const firstChoice = chosen && (await within.once.once(choiceKey(conversation), at));
  if (!(await within.once.once(greetingKey(conversation), at))) {
    if (firstChoice) await moveTo(within, conversation, rules, at);
  } else {
    await within.outbox.enqueue(conversation, { kind: 'greeting', place: conversation.kind }, at);
    const isNew = resumed.length === 0 || (chosen && resumed.every(({ id }) => id !== conversation.id));
    if (conversation.kind === 'channel' && isNew) await subscribe(within, conversation, rules, at);
  }
  for (const each of resumed) await tellStanding(within, each, rules, at);
}

/** The subscription of the team goes to the channel that was chosen, where it is not there already. */
async function moveTo(
  within: StoreTransaction,
  conversation: Conversation,
  rules: AudienceRules,
  at: string,
): Promise<void> {
  if ((await within.subscriptions.find(conversation.id)) !== undefined || conversation.team === undefined) return;
  await within.subscriptions.unsubscribeTeam(conversation.team, at);
  await subscribe(within, conversation, rules, at);
}

async function leave(within: StoreTransaction, conversation: Conversation): Promise<void> {
  await within.once.forget(greetingKey(conversation));
  await within.once.forget(choiceKey(conversation));
  await within.subscriptions.lose(conversation);
  // Nothing can be edited there any more.
  await within.answers.forgetIn(conversation);
}

/** Subscribes a conversation and tells it what stands today, as one card, where anything does. */
export async function subscribe(
  within: StoreTransaction,
  conversation: Conversation,
  rules: AudienceRules,
  at: string,
): Promise<'new' | 'already'> {
  const outcome = await within.subscriptions.subscribe(conversation, at);
  if (outcome === 'new') await tellStanding(within, conversation, rules, at);
  return outcome;
}

/** Tells a conversation what stands today of what it follows, as one card, where anything does. */
export async function tellStanding(
  within: StoreTransaction,
  conversation: Conversation,
  rules: AudienceRules,
  at: string,
): Promise<void> {
  const subscription = await within.subscriptions.find(conversation.id);
  if (subscription === undefined) return;
  const { mayKnow, follows } = audienceOf({ ...subscription, state: 'subscribed' }, rules);
  const standing = await within.alerts.standing();
  const exceptions = standing.filter((each) => mayKnow(each.series.indicator) && follows(each));
  if (exceptions.length > 0) await within.outbox.enqueue(conversation, { kind: 'standing', exceptions }, at);
}

/** One greeting for a team, however many channels and events there are. */
function greetingKey(conversation: Conversation): string {
  return `greeted:${conversation.team ?? conversation.id}`;
}

/** The channel of a team is chosen once, when the bot is installed. */
function choiceKey(conversation: Conversation): string {
  return `chosen:${conversation.team ?? conversation.id}`;
}
