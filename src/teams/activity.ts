import { z } from 'zod';

const id = z.string().min(1).max(2000);
const account = z.object({
  id,
  name: z.string().optional().catch(undefined),
  aadObjectId: z.string().min(1).optional().catch(undefined),
  tenantId: z.string().min(1).optional().catch(undefined),
});
const named = z.object({ id, name: z.string().optional().catch(undefined) }).optional();

const channelData = z
  .object({
    tenant: z.object({ id }).optional().catch(undefined),
    team: named.catch(undefined),
    channel: named.catch(undefined),
    settings: z
      .object({ selectedChannel: z.object({ id }).optional() })
      .optional()
      .catch(undefined),
  })
  .catch({});

const mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id }) });
const entities = z
  .array(z.unknown())
  .transform((found) => found.flatMap((entity) => mention.safeParse(entity).data ?? []))
  .catch([]);

/** A file that was dropped in a personal chat; where it can be fetched is a secret. Other attachments are passed over. */
const file = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(500),
  content: z.object({ downloadUrl: z.string().min(1).max(8000) }),
});
const files = z
  .array(z.unknown())
  .transform((found) => found.slice(0, 20).flatMap((each) => file.safeParse(each).data ?? []))
  .catch([]);

const buttonValue = z.looseObject({
  ask: z.string().optional().catch(undefined),
  act: z.string().max(50).optional().catch(undefined),
  action: z
    .object({ verb: z.string().max(50), data: z.unknown() })
    .optional()
    .catch(undefined),
});

const schema = z.object({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().min(1).max(200),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().optional().catch(undefined),
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: z.string().min(1).optional().catch(undefined),
    name: z.string().optional().catch(undefined),
  }),
  channelData: channelData.default({}),
  text: z.string().nullish(),
  name: z.string().max(200).optional().catch(undefined),
  replyToId: id.optional().catch(undefined),
  /** What a card's button carries: the question that it asks, or what is to be done about an exception. */
  value: buttonValue.optional().catch(undefined),
  attachments: files.default([]),
  entities: entities.default([]),
  action: z.string().optional().catch(undefined),
  membersAdded: z.array(z.object({ id })).default([]).catch([]),
  membersRemoved: z.array(z.object({ id })).default([]).catch([]),
  deliveryMode: z.enum(['normal', 'expectReplies', 'notification']).optional().catch(undefined),
});

/** One inbound activity, checked: what the bot relies on is there, and of the rest what could be read. */
export type InboundActivity = z.infer<typeof schema>;

/** Reads a request's body as an activity, or says in one sentence what is wrong with it. */
export function parseActivity(body: unknown): { readonly activity: InboundActivity } | { readonly problem: string } {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { activity: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  const what = field === '' ? 'the body is not an object' : `"${field}" is missing or not valid`;
  return { problem: `This is not a Bot Framework activity: ${what}.` };
}
