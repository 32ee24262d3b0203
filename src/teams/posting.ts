import type { Activity } from 'botbuilder';
import type { Clock } from '../clock.ts';
import type { SendOutcome } from '../delivery/channel.ts';
import type { Conversation } from '../delivery/conversation.ts';
import type { Aim } from '../delivery/sent-cards.ts';
import type { ConnectorClient } from './connector-client.ts';
import { sdkMessage } from './sdk-activity.ts';
import { outcomeOf } from './send-failure.ts';
import { trustsServiceUrl } from './service-address.ts';
import type { ServiceAddresses } from './service-address.ts';

/** What posting without having been asked needs. */
export interface PostingParts {
  clientFor(serviceUrl: string): Promise<ConnectorClient>;
  readonly addresses: ServiceAddresses;
  readonly clock: Clock;
}

/**
 * Posts a message to a conversation and says what became of it. One attempt. In a channel it is a new post, or a reply in
 * the thread that starts with that message; where somebody deleted that thread, it is a new post all the same.
 */
export async function post(
  parts: PostingParts,
  conversation: Conversation,
  message: Partial<Activity>,
  thread?: string,
): Promise<SendOutcome> {
  if (conversation.kind !== 'channel') return attempted(parts, conversation, into(conversation, message));
  const anew = () => attempted(parts, conversation, (client) => postNew(client, conversation, message));
  if (thread === undefined) return anew();
  const inThread = { ...conversation, id: threadOf(conversation, thread) };
  const outcome = await attempted(parts, conversation, into(inThread, message));
  const isGone = outcome.kind === 'refused' && outcome.conversation === 'gone';
  return isGone ? anew() : outcome;
}

function into(conversation: Conversation, message: Partial<Activity>) {
  return (client: ConnectorClient): Promise<string | undefined> => postInto(client, conversation, message);
}

/** Puts a message in the place of one that was sent. It is safe to repeat, so nothing about it is ever unconfirmed. */
export async function edit(
  parts: PostingParts,
  conversation: Conversation,
  { message: id, thread = id }: Extract<Aim, { kind: 'edit' }>,
  message: Partial<Activity>,
): Promise<SendOutcome> {
  const where = conversation.kind === 'channel' ? threadOf(conversation, thread) : conversation.id;
  const outcome = await attempted(parts, conversation, async ({ conversations }) => {
    await conversations.updateActivity(where, id, sdkMessage({ ...message, id }));
    return id;
  });
  if (outcome.kind === 'unconfirmed') return { kind: 'later', why: outcome.why };
  if (outcome.kind !== 'refused') return outcome;
  // Somebody may have deleted that one message: the conversation is there all the same.
  return { kind: outcome.conversation === 'gone' ? 'deleted' : 'refused', why: outcome.why };
}

/** A channel's conversation for the thread that starts with a message. */
function threadOf({ id }: Conversation, root: string): string {
  return `${id};messageid=${root}`;
}

async function attempted(
  parts: PostingParts,
  { serviceUrl }: Conversation,
  send: (client: ConnectorClient) => Promise<string | undefined>,
): Promise<SendOutcome> {
  if (!trustsServiceUrl(parts.addresses, serviceUrl)) {
    return { kind: 'refused', why: 'the address of its service is not on the list of trusted hosts' };
  }
  try {
    const id = await send(await parts.clientFor(serviceUrl));
    return id === undefined || id === '' ? { kind: 'sent' } : { kind: 'sent', message: id };
  } catch (error) {
    return outcomeOf(error, parts.clock());
  }
}

type Post = (
  client: ConnectorClient,
  conversation: Conversation,
  message: Partial<Activity>,
) => Promise<string | undefined>;

const postNew: Post = async (client, { id, bot, tenant }, message) => {
  const created = await client.conversations.createConversation({
    isGroup: true,
    bot: { id: bot, name: '' },
    channelData: { channel: { id }, ...(tenant === undefined ? {} : { tenant: { id: tenant } }) },
    ...(tenant === undefined ? {} : { tenantId: tenant }),
    activity: sdkMessage(message),
  });
  return created.activityId;
};

const postInto: Post = async (client, { id, bot }, message) => {
  const addressed = sdkMessage({ ...message, from: { id: bot, name: '' } });
  return (await client.conversations.sendToConversation(id, addressed)).id;
};
