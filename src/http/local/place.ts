/** The two conversations that the page pretends to be. */
export const places = ['chat', 'channel'] as const;
export type Place = (typeof places)[number];

/** The pretend client's ids, in the form that Teams gives them. They stay the same, so that a subscription lasts. */
export const ids = {
  chat: 'a:local-chat',
  channel: '19:local-channel@thread.tacv2',
  team: '19:local-team@thread.tacv2',
  tenant: '00000000-0000-4000-8000-000000000001',
  person: '29:local-person',
  personObject: '00000000-0000-4000-8000-000000000002',
  bot: '28:local-bot',
} as const;

/** How the bot is mentioned in the pretend channel. */
export const botName = 'Safer Communities';

/** Where a conversation id of the connector leads: a place, and in the channel perhaps a thread. */
export function placeOf(conversation: string): { readonly place: Place; readonly thread?: string } | undefined {
  const [id, ...rest] = conversation.split(';');
  if (id === ids.chat) return { place: 'chat' };
  if (id !== ids.channel) return undefined;
  const thread = rest.find((part) => part.startsWith('messageid='))?.slice('messageid='.length);
  return { place: 'channel', ...(thread === undefined ? {} : { thread }) };
}

/** The id that the channel's service gives a thread. */
export function threadId(root: string): string {
  return `${ids.channel};messageid=${root}`;
}
