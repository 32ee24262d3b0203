import { z } from 'zod';
import type { Interval } from '../../indicators/period.ts';
import type { About } from '../../questions/follow-ups/about.ts';
import type { Context, Remembered } from '../../questions/follow-ups/context.ts';
import type { Choice } from '../../questions/question.ts';
import { periodRef } from './question.ts';
import type { FieldsOf } from './text.ts';

const interval: z.ZodType<Interval> = z.object({
  start: z.string(),
  end: z.string(),
} satisfies FieldsOf<Interval>);

const choice: z.ZodType<Choice> = z.object({ title: z.string(), text: z.string() } satisfies FieldsOf<Choice>);

const about: z.ZodType<About> = z.object({
  indicators: z.array(z.string()),
  areas: z.array(z.string()),
  period: periodRef.exactOptional(),
} satisfies FieldsOf<About>);

const context: z.ZodType<Context> = z.object({
  asked: z.string().exactOptional(),
  about: about.exactOptional(),
  period: interval.exactOptional(),
  choices: z.array(choice),
  asksBack: z.literal(true).exactOptional(),
} satisfies FieldsOf<Context>);

/** What a conversation goes on from as it is kept in JSON, beside the instant. */
export const rememberedDetails: z.ZodType<Omit<Remembered, 'at'>> = z.object({
  context,
  visitBefore: z.string().exactOptional(),
} satisfies FieldsOf<Omit<Remembered, 'at'>>);
