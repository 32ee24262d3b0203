import { botName, ids, threadId, type Place } from './place.ts';

/** Something that a person does on the page, as the bot will be told of it. */
export interface Saying {
  readonly place: Place;
  readonly text: string;
  /** What a card's button carries. */
  readonly value?: Readonly<Record<string, unknown>> | undefined;
  /** The post in the channel that this belongs to; without one it starts a thread of its own. */
  readonly thread?: string | undefined;
  /** A file that comes with it, and where it can be fetched. */
  readonly file?: { readonly name: string; readonly url: string } | undefined;
}

/** What every activity of the page needs from outside. */
export interface Postmark {
  readonly id: string;
  readonly at: string;
  /** Where the bot is to send its replies. */
  readonly serviceUrl: string;
}

/** The message activity that Teams would send for this; in the channel the bot is mentioned, as it must be there. */
export function messageActivity(saying: Saying, postmark: Postmark): object {
  const { place, text, value, file } = saying;
  const inChannel = place === 'channel';
  const mention = `<at>${botName}</at>`;
  return {
    ...envelope(place, postmark),
    type: 'message',
    textFormat: 'plain',
    text: inChannel ? `${mention} ${escaped(text)}`.trim() : text,
    ...(value === undefined ? {} : { value }),
    ...(file === undefined ? {} : { attachments: [attachment(file)] }),
    ...(inChannel ? { conversation: channel(threadId(saying.thread ?? postmark.id)) } : {}),
    entities: inChannel ? [{ type: 'mention', text: mention, mentioned: { id: ids.bot, name: botName } }] : [],
  };
}

function attachment({ name, url }: { readonly name: string; readonly url: string }): object {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return { contentType, contentUrl: url, name, content: { downloadUrl: url, uniqueId: url } };
}

/** The activity by which Teams tells the bot that it was added to a place or taken out of it. */
export function installActivity(place: Place, action: 'add' | 'remove', postmark: Postmark): object {
  const told = { ...envelope(place, postmark), type: 'installationUpdate', action };
  if (place === 'chat') return told;
  return { ...told, channelData: { ...channelData(place), settings: { selectedChannel: { id: ids.channel } } } };
}

function envelope(place: Place, { id, at, serviceUrl }: Postmark): object {
  return {
    id,
    timestamp: at,
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    from: { id: ids.person, name: 'You', aadObjectId: ids.personObject },
    recipient: { id: ids.bot, name: botName },
    conversation:
      place === 'channel' ? channel(ids.channel) : { id: ids.chat, conversationType: 'personal', tenantId: ids.tenant },
    channelData: channelData(place),
  };
}

function channelData(place: Place): object {
  const tenant = { id: ids.tenant };
  if (place === 'chat') return { tenant };
  return {
    tenant,
    team: { id: ids.team, name: 'Local team' },
    channel: { id: ids.channel, name: 'Community safety' },
  };
}

function channel(id: string): object {
  return { id, conversationType: 'channel', isGroup: true, tenantId: ids.tenant };
}

// A message that carries a mention is mark-up to Teams, so what was typed is escaped in it.
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
