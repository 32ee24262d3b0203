import type { Activity } from 'botbuilder';
import type { Clock } from '../clock.ts';
import type { SendOutcome } from '../delivery/channel.ts';
import type { Conversation } from '../delivery/conversation.ts';
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

/** Posts a message to a conversation, as a new post in a channel, and says what became of it. One attempt. */
export async function post(
  parts: PostingParts,
  conversation: Conversation,
  message: Partial<Activity>,
): Promise<SendOutcome> {
  if (!trustsServiceUrl(parts.addresses, conversation.serviceUrl)) {
    return { kind: 'refused', why: 'the address of its service is not on the list of trusted hosts' };
  }
  try {
    const client = await parts.clientFor(conversation.serviceUrl);
    const id = await (conversation.kind === 'channel' ? postNew : postInto)(client, conversation, message);
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
