import { z } from 'zod';
import type { Conversation } from '../../delivery/conversation.ts';
import type { FieldsOf } from './text.ts';

/** The kinds of conversation, as they are kept in JSON. */
export const conversationKinds = [
  'personal',
  'group',
  'channel',
  'webhook',
] as const satisfies readonly Conversation['kind'][];

/** A conversation as it is kept in JSON. */
export const conversation = z.object({
  id: z.string(),
  kind: z.enum(conversationKinds),
  tenant: z.string().exactOptional(),
  serviceUrl: z.string(),
  bot: z.string(),
  team: z.string().exactOptional(),
  name: z.string().exactOptional(),
  person: z.string().exactOptional(),
} satisfies FieldsOf<Conversation>);
