import { z } from 'zod';
import { placeOf, threadId, type Place } from './place.ts';
import type { Message, Transcript } from './transcript.ts';

/** What the pretend connector needs: where messages go, and what is given from outside. */
export interface ConnectorParts {
  readonly transcript: Transcript;
  readonly clock: () => string;
  readonly newId: () => string;
}

/** The connector's answer to one request. */
export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: object;
}

const activity = z.object({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).nullish(),
});
type BotActivity = z.infer<typeof activity>;

const creation = z.object({
  activity: activity.optional(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).optional(),
});

const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * Answers the part of the Bot Connector's interface that a Teams bot uses: a new post, a message, a reply, an edit.
 * `path` is what follows the service address; what it does not know is 404, as an unknown conversation is.
 */
export function connect(parts: ConnectorParts, method: string, path: string, body: unknown): ConnectorAnswer {
  const [version, collection, conversation, activities, id] = segments(path);
  if (version !== 'v3' || collection !== 'conversations') return unknown;
  if (conversation === undefined) return method === 'POST' ? create(parts, body) : unknown;
  const where = placeOf(conversation);
  const sent = activity.safeParse(body);
  if (where === undefined || activities !== 'activities') return unknown;
  if (!sent.success) return problem(400, 'BadSyntax', 'The body is not an activity.');
  if (method === 'POST') return add(parts, where.place, where.thread, sent.data);
  if (method === 'PUT' && id !== undefined) return replace(parts, id, sent.data);
  return unknown;
}

function segments(path: string): readonly string[] {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    // A percent sign that escapes nothing: no conversation has such an id.
    return [];
  }
}

function create(parts: ConnectorParts, body: unknown): ConnectorAnswer {
  const wanted = creation.safeParse(body);
  if (!wanted.success) return problem(400, 'BadSyntax', 'The body does not describe a conversation.');
  const where = placeOf(wanted.data.channelData?.channel?.id ?? '');
  if (where?.place !== 'channel' || wanted.data.activity === undefined) return unknown;
  const id = parts.newId();
  parts.transcript.put(messageOf(wanted.data.activity, { id, place: 'channel', at: parts.clock() }));
  return { status: 201, body: { id: threadId(id), activityId: id } };
}

function add(parts: ConnectorParts, place: Place, thread: string | undefined, sent: BotActivity): ConnectorAnswer {
  const id = parts.newId();
  if (sent.type === 'message') {
    const mark = { id, place, at: parts.clock(), ...(thread === undefined ? {} : { thread }) };
    parts.transcript.put(messageOf(sent, mark));
  }
  return { status: 201, body: { id } };
}

function replace(parts: ConnectorParts, id: string, sent: BotActivity): ConnectorAnswer {
  const before = parts.transcript.find(id);
  if (before === undefined) return unknown;
  const { place, thread, at } = before;
  parts.transcript.put(messageOf(sent, { id, place, at, ...(thread === undefined ? {} : { thread }) }));
  return { status: 200, body: { id } };
}

function messageOf(sent: BotActivity, mark: Pick<Message, 'id' | 'place' | 'at' | 'thread'>): Message {
  const { text, summary, attachments } = sent;
  return {
    ...mark,
    from: 'bot',
    ...(text ? { text } : {}),
    ...(summary ? { summary } : {}),
    cards: (attachments ?? []).filter(({ contentType }) => contentType === cardType).map(({ content }) => content),
  };
}

const unknown: ConnectorAnswer = problem(404, 'ConversationNotFound', 'There is no such conversation here.');

function problem(status: number, code: string, message: string): ConnectorAnswer {
  return { status, body: { error: { code, message } } };
}
