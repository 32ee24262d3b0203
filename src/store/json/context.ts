import { z } from 'zod';
import type { Interval } from '../../indicators/period.ts';
import type { Context, Remembered } from '../../questions/follow-ups/context.ts';
import type { Choice } from '../../questions/question.ts';
import type { FieldsOf } from './text.ts';

const interval: z.ZodType<Interval> = z.object({
  start: z.string(),
  end: z.string(),
} satisfies FieldsOf<Interval>);

const choice: z.ZodType<Choice> = z.object({ title: z.string(), text: z.string() } satisfies FieldsOf<Choice>);

const context: z.ZodType<Context> = z.object({
  asked: z.string().exactOptional(),
  period: interval.exactOptional(),
  choices: z.array(choice),
} satisfies FieldsOf<Context>);

/** What a conversation goes on from as it is kept in JSON, beside the instant. */
export const rememberedDetails: z.ZodType<Omit<Remembered, 'at'>> = z.object({
  context,
  visitBefore: z.string().exactOptional(),
} satisfies FieldsOf<Omit<Remembered, 'at'>>);
