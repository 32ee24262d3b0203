import type { Arrival, FileContent, Turn } from '../../dialogs/turn.ts';
import type { InboundActivity } from './activity.ts';
import { messageText } from './message-text.ts';
import { conversationOf, threadOf } from './place.ts';

/** What an activity means to the bot; the many that mean nothing to it are passed over. */
export type TeamsEvent =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'arrival'; readonly arrival: Arrival }
  | { readonly kind: 'none' };

/** Fetches what stands at an address that came with a message. */
export type Download = (address: string) => Promise<FileContent>;

/** Reads a message as a turn, and the bot's own coming and going as an arrival. */
export function eventOf(activity: InboundActivity, download: Download): TeamsEvent {
  if (activity.type === 'message') return { kind: 'turn', turn: turnOf(activity, download) };
  const change = changeOf(activity);
  if (change === undefined) return { kind: 'none' };
  const conversation = conversationOf(activity);
  const chosen = activity.channelData.settings?.selectedChannel !== undefined;
  if (change === 'installed' && chosen) return { kind: 'arrival', arrival: { kind: change, conversation, chosen } };
  return { kind: 'arrival', arrival: { kind: change, conversation } };
}

function turnOf(activity: InboundActivity, download: Download): Turn {
  const thread = threadOf(activity);
  const files = activity.attachments.map(({ name, content }) => ({ name, read: () => download(content.downloadUrl) }));
  return {
    text: messageText(activity),
    conversation: conversationOf(activity),
    person: activity.from.aadObjectId ?? activity.from.id,
    activity: activity.id ?? '',
    ...(activity.from.name === undefined ? {} : { name: activity.from.name }),
    ...(thread === undefined ? {} : { thread }),
    ...(files.length === 0 ? {} : { files }),
  };
}

function changeOf(activity: InboundActivity): Arrival['kind'] | undefined {
  const bot = (member: { readonly id: string }): boolean => member.id === activity.recipient.id;
  if (activity.type === 'installationUpdate') {
    if (activity.action?.startsWith('add')) return 'installed';
    return activity.action?.startsWith('remove') ? 'removed' : undefined;
  }
  if (activity.type !== 'conversationUpdate') return undefined;
  if (activity.membersAdded.some(bot)) return 'installed';
  return activity.membersRemoved.some(bot) ? 'removed' : undefined;
}
