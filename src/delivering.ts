import { randomUUID } from 'node:crypto';
import type { Exception } from './alerts/exception.ts';
import { ownersOfRules } from './catalogue/owners.ts';
import type { Clock } from './clock.ts';
import type { Channel, SendOutcome } from './delivery/channel.ts';
import type { Conversation } from './delivery/conversation.ts';
import { createDelivery, type DeliveryLoop } from './delivery/deliver.ts';
import type { Delivery } from './delivery/outbox.ts';
import { exceptionsIn } from './delivery/shown.ts';
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
      knowledge.store.transaction(async ({ subscriptions: known, answers }) => {
        await (end === 'gone' ? known.forget(id) : known.loseOne(id));
        await answers.forgetIn({ id });
      }),
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

/**
 * Tells those who look after what a message was about, where the bot can reach them, that it was given up: the officers
 * and the owners of its rules, once a day for each conversation.
 */
async function tellOfficers(over: DeliveringOver, { conversation, news, id }: Delivery, why: string): Promise<void> {
  // An answer that can't be taken back, as somebody removed its message, concerns nobody else.
  if (news.kind === 'undelivered' || news.kind === 'test' || news.kind === 'answer') return;
  const at = over.clock();
  const exceptions = exceptionsIn(news);
  const caring = caringFor(exceptions, over);
  await over.knowledge.store.transaction(async ({ subscriptions, once, outbox }) => {
    const known = (await subscriptions.known()).filter(({ state }) => state !== 'lost');
    const reached = known.map((each) => each.conversation).filter((each) => isOf(caring, each, conversation));
    if (reached.length === 0 || !(await once.once(`undelivered:${conversation.id}:${at.slice(0, 10)}`, at))) return;
    const about = exceptions.length === 0 ? {} : { about: exceptions.map(({ reference }) => reference) };
    const place = conversation.name ?? conversation.id;
    for (const each of reached)
      await outbox.enqueue(each, { kind: 'undelivered', place, why, delivery: id, ...about }, at);
  });
}

/** The Entra ids of the officers and of the owners of what raised the exceptions. */
function caringFor(exceptions: readonly Exception[], { settings, knowledge }: DeliveringOver): ReadonlySet<string> {
  const rules = exceptions.map(({ rule }) => rule);
  const owners = ownersOfRules(rules, knowledge.catalogue).flatMap(({ entra }) => entra ?? []);
  return new Set([...settings.officers, ...owners].map((each) => each.toLowerCase()));
}

function isOf(people: ReadonlySet<string>, { id, kind, person }: Conversation, failed: Conversation): boolean {
  return kind === 'personal' && person !== undefined && people.has(person.toLowerCase()) && id !== failed.id;
}
