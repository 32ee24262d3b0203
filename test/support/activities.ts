/** Builders of what Teams sends to a bot, as plain JSON with invented ids. */

export const botId = '28:00000000-0000-4000-8000-000000000001';
export const personId = '29:person-one';
export const personObjectId = '11111111-1111-4111-8111-111111111111';
export const tenantId = '22222222-2222-4222-8222-222222222222';
export const teamId = '19:team-general@thread.tacv2';
export const channelId = '19:channel-board@thread.tacv2';
export const personalId = 'a:personal-chat-one';
export const groupId = '19:group-chat@thread.v2';

let numbers = 0;

/** An activity as JSON; any field can be set or removed by a test. */
export type Inbound = Readonly<Record<string, unknown>>;

/** What each builder lets a test change. */
export type Changes = Readonly<Record<string, unknown>>;

function base(serviceUrl: string, changes: Changes): Inbound {
  numbers += 1;
  return {
    id: `activity-${numbers}`,
    timestamp: '2026-11-21T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: personId, name: 'A Person', aadObjectId: personObjectId },
    recipient: { id: botId, name: 'Safer Communities' },
    locale: 'en-GB',
    ...changes,
  };
}

/** A message in a personal chat. */
export function personalMessage(serviceUrl: string, text: string, changes: Changes = {}): Inbound {
  return base(serviceUrl, {
    type: 'message',
    text,
    textFormat: 'plain',
    conversation: { id: personalId, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...changes,
  });
}

/** A message in a group chat that mentions the bot. */
export function groupMessage(serviceUrl: string, text: string, changes: Changes = {}): Inbound {
  return base(serviceUrl, {
    type: 'message',
    ...mentioning(text),
    conversation: { id: groupId, conversationType: 'groupChat', isGroup: true, tenantId },
    channelData: { tenant: { id: tenantId } },
    ...changes,
  });
}

/** A message in a channel that mentions the bot, in the thread that starts with `root`. */
export function channelMessage(
  serviceUrl: string,
  text: string,
  changes: Changes = {},
  root = '1700000000001',
): Inbound {
  return base(serviceUrl, {
    type: 'message',
    ...mentioning(text),
    conversation: {
      id: `${channelId};messageid=${root}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId,
    },
    channelData: { tenant: { id: tenantId }, team: { id: teamId }, channel: { id: channelId } },
    ...changes,
  });
}

/** The text and entities of a message that begins by mentioning the bot, as Teams writes them. */
function mentioning(text: string): Changes {
  const mention = '<at>Safer Communities</at>';
  return {
    text: `${mention}&nbsp;${text}\n`,
    entities: [
      { type: 'mention', mentioned: { id: botId, name: 'Safer Communities' }, text: mention },
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' },
    ],
  };
}

/** A press of a card button that asks a question. */
export function buttonPress(serviceUrl: string, ask: string, changes: Changes = {}): Inbound {
  return personalMessage(serviceUrl, '', { value: { ask }, ...changes });
}

/** A press of an `Action.Execute` on a card in the channel, as Teams sends it. */
export function cardAction(
  serviceUrl: string,
  message: string,
  verb: string,
  data: object,
  changes: Changes = {},
): Inbound {
  return base(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    conversation: {
      id: `${channelId};messageid=${message}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId,
    },
    channelData: { tenant: { id: tenantId }, team: { id: teamId }, channel: { id: channelId } },
    ...changes,
  });
}

/** The `installationUpdate` of the bot in a team, in the channel that was chosen, else General. */
export function teamInstalled(serviceUrl: string, chosen?: string, changes: Changes = {}): Inbound {
  return base(serviceUrl, {
    type: 'installationUpdate',
    action: 'add',
    conversation: { id: teamId, conversationType: 'channel', isGroup: true, tenantId },
    channelData: {
      tenant: { id: tenantId },
      team: { id: teamId, name: 'Partnership' },
      ...(chosen === undefined ? {} : { settings: { selectedChannel: { id: chosen } } }),
    },
    ...changes,
  });
}

/** The `conversationUpdate` that comes with an installation in a team. */
export function teamMembersAdded(serviceUrl: string, changes: Changes = {}): Inbound {
  return base(serviceUrl, {
    type: 'conversationUpdate',
    membersAdded: [{ id: botId }],
    conversation: { id: teamId, conversationType: 'channel', isGroup: true, tenantId },
    channelData: {
      tenant: { id: tenantId },
      eventType: 'teamMemberAdded',
      team: { id: teamId, name: 'Partnership' },
    },
    ...changes,
  });
}

/** The `installationUpdate` of the bot in a personal chat. */
export function personalInstalled(serviceUrl: string, changes: Changes = {}): Inbound {
  return personalMessage(serviceUrl, '', { type: 'installationUpdate', action: 'add', ...changes });
}

/** The `installationUpdate` of the bot in a group chat. */
export function groupInstalled(serviceUrl: string, changes: Changes = {}): Inbound {
  return groupMessage(serviceUrl, '', {
    type: 'installationUpdate',
    action: 'add',
    text: undefined,
    entities: undefined,
    ...changes,
  });
}

/** The `installationUpdate` that says the bot was removed from a team. */
export function teamRemoved(serviceUrl: string, changes: Changes = {}): Inbound {
  return teamInstalled(serviceUrl, undefined, { action: 'remove', ...changes });
}

/** The `conversationUpdate` that says the bot was removed from a team. */
export function teamMembersRemoved(serviceUrl: string, changes: Changes = {}): Inbound {
  return teamMembersAdded(serviceUrl, { membersAdded: undefined, membersRemoved: [{ id: botId }], ...changes });
}

/** What the bot's endpoint answered. */
export interface EndpointAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Posts an activity to the bot, as the Bot Framework does. */
export async function postActivity(
  endpoint: string,
  activity: unknown,
  authorization?: string,
): Promise<EndpointAnswer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
