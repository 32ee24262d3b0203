import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Channel, SendOutcome } from './delivery/channel.ts';
import type { Conversation } from './delivery/conversation.ts';
import { createDelivery, type DeliveryLoop } from './delivery/deliver.ts';
import type { Delivery } from './delivery/outbox.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import { createWebhookChannel, type WebhookParts } from './webhook/webhook-channel.ts';

/** What delivering is put together from. */
export interface DeliveringOver {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly teams: Channel;
  readonly render: WebhookParts['render'];
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The delivery of this process, and whether the service takes the bot's credentials. */
export interface Delivering extends Pick<DeliveryLoop, 'start' | 'stop'> {
  /** False from an attempt that failed for them on, until one goes well. */
  credentialsTaken(): boolean;
}

/** Delivers to Teams and to webhooks, and lets people know of what can't be delivered. */
export function deliveringOver(over: DeliveringOver): Delivering {
  const { settings, knowledge, teams, render, clock, log, metrics } = over;
  const webhooks = createWebhookChannel({ addresses: settings.webhooks, render, clock });
  let taken = true;
  const watch = (outcome: SendOutcome): SendOutcome => {
    const refused = outcome.kind === 'later' && outcome.trouble === 'credentials';
    if (refused) metrics.count('credential_failures_total');
    if (refused || outcome.kind === 'sent') taken = !refused;
    return outcome;
  };
  const channel: Channel = {
    send: async (conversation, news, options) =>
      conversation.kind === 'webhook'
        ? webhooks.send(conversation, news, options)
        : watch(await teams.send(conversation, news, options)),
  };
  const loop = createDelivery({
    outbox: knowledge.store.outbox,
    channel,
    clock,
    owner: randomUUID(),
    log,
    metrics,
    random: Math.random,
    ended: ({ id }, end) =>
      knowledge.store.transaction(({ subscriptions: known }) =>
        end === 'gone' ? known.forget(id) : known.loseOne(id),
      ),
    givenUp: (delivery, why) => tellOfficers(over, delivery, why),
  });
  return {
    start: () => {
      loop.start();
    },
    stop: () => loop.stop(),
    credentialsTaken: () => taken,
  };
}

/** Tells the officers that the bot can reach of a message that was given up: once a day for each conversation. */
async function tellOfficers(
  { settings, knowledge, clock }: DeliveringOver,
  delivery: Delivery,
  why: string,
): Promise<void> {
  const { conversation, news, id } = delivery;
  if (news.kind === 'undelivered' || news.kind === 'test') return;
  const at = clock();
  await knowledge.store.transaction(async ({ subscriptions, once, outbox }) => {
    const known = (await subscriptions.known()).filter(({ state }) => state !== 'lost');
    const reached = known.map((each) => each.conversation).filter((each) => isOfficer(each, settings, conversation));
    if (reached.length === 0 || !(await once.once(`undelivered:${conversation.id}:${at.slice(0, 10)}`, at))) return;
    const place = conversation.name ?? conversation.id;
    for (const each of reached) await outbox.enqueue(each, { kind: 'undelivered', place, why, delivery: id }, at);
  });
}

function isOfficer({ id, kind, person }: Conversation, { officers }: Settings, failed: Conversation): boolean {
  return kind === 'personal' && person !== undefined && officers.includes(person) && id !== failed.id;
}
