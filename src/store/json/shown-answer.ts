import { z } from 'zod';
import type { ShownAnswer } from '../../delivery/shown-answers.ts';
import { conversation } from './conversation.ts';
import type { FieldsOf } from './text.ts';

/** An answer as it is kept beside the values that it states. */
export const shownAnswer = z.object({
  conversation,
  message: z.string(),
  thread: z.string().exactOptional(),
  title: z.string(),
  question: z.string().exactOptional(),
} satisfies FieldsOf<Omit<ShownAnswer, 'figures'>>);
