import type { Conversation } from '../delivery/conversation.ts';
import type { InboundActivity } from './activity.ts';

/** The conversation that an activity came from, as our own value; a channel is named by the channel's id. */
export function conversationOf(activity: InboundActivity): Conversation {
  const kind = kindOf(activity);
  const tenant = tenantOf(activity);
  const { team } = activity.channelData;
  const name = nameOf(activity, kind);
  const person = activity.from.aadObjectId;
  return {
    id: kind === 'channel' ? channelOf(activity) : withoutThread(activity.conversation.id),
    kind,
    serviceUrl: activity.serviceUrl,
    bot: activity.recipient.id,
    ...(tenant === undefined ? {} : { tenant }),
    ...(team === undefined ? {} : { team: team.id }),
    ...(name === undefined ? {} : { name }),
    ...(kind === 'personal' && person !== undefined ? { person } : {}),
  };
}

/** The message that the thread of a channel starts with, where there is one. */
export function threadOf(activity: InboundActivity): string | undefined {
  return /;messageid=([^;]+)/.exec(activity.conversation.id)?.[1];
}

/** The tenant that the conversation belongs to. */
function tenantOf(activity: InboundActivity): string | undefined {
  return activity.channelData.tenant?.id ?? activity.conversation.tenantId;
}

/** The tenant of the person who wrote; in a shared channel it may be another than the conversation's. */
export function senderTenantOf(activity: InboundActivity): string | undefined {
  return activity.from.tenantId ?? tenantOf(activity);
}

function kindOf({ conversation, channelData }: InboundActivity): Conversation['kind'] {
  if (conversation.conversationType === 'personal') return 'personal';
  if (conversation.conversationType === 'groupChat') return 'group';
  if (conversation.conversationType === 'channel' || channelData.team !== undefined) return 'channel';
  return conversation.isGroup === true ? 'group' : 'personal';
}

/** The channel chosen at installation, else the one the activity names, else the conversation's own: General. */
function channelOf({ channelData, conversation }: InboundActivity): string {
  const chosen = channelData.settings?.selectedChannel?.id ?? channelData.channel?.id;
  return chosen ?? withoutThread(conversation.id);
}

function nameOf({ channelData, conversation }: InboundActivity, kind: Conversation['kind']): string | undefined {
  if (kind === 'personal') return undefined;
  return channelData.channel?.name ?? channelData.team?.name ?? conversation.name;
}

function withoutThread(id: string): string {
  const end = id.indexOf(';');
  return end === -1 ? id : id.slice(0, end);
}
