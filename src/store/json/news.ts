import { z } from 'zod';
import { changeKinds } from '../../delivery/news.ts';
import type { ExceptionChange, News } from '../../delivery/news.ts';
import type { ShownFigure } from '../../delivery/shown-figure.ts';
import { whyNotJudged } from '../../digests/digest.ts';
import type { Digest, DigestMoment, DigestMove, DigestTotals } from '../../digests/digest.ts';
import { rags } from '../../indicators/rag.ts';
import { ownAlertEnds } from '../../alerts/own-alert.ts';
import type { Folded } from '../../alerts/fold.ts';
import { conversationKinds } from './conversation.ts';
import { exception, withdrawal } from './exception.ts';
import { period, seriesKey } from './figure.ts';
import type { FieldsOf } from './text.ts';

const exceptions = z.array(exception).readonly();
const folded = z.object({ exception, into: z.string() } satisfies FieldsOf<Folded>);

const moment = z.object({
  period,
  value: z.number(),
  publishedRag: z.enum(rags).exactOptional(),
  provisional: z.literal(true).exactOptional(),
  withdrawn: withdrawal.exactOptional(),
} satisfies FieldsOf<DigestMoment>);
const move = z.object({
  series: seriesKey,
  now: moment,
  before: moment.exactOptional(),
} satisfies FieldsOf<DigestMove>);
const moves = z.array(move).readonly();
const stale = z.object({
  indicator: z.string(),
  newest: period,
} satisfies FieldsOf<Digest['notUpdated'][number]>);

const totals = z.object({
  raised: z.number(),
  continuing: z.number(),
  cleared: z.number(),
  improved: z.number(),
  worsened: z.number(),
  notUpdated: z.number(),
} satisfies FieldsOf<DigestTotals>);

const digest = z.object({
  at: z.string(),
  since: z.string(),
  lookedAt: z.number(),
  raised: exceptions,
  continuing: exceptions,
  acknowledged: z.number().exactOptional(),
  cleared: exceptions,
  improved: moves,
  worsened: moves,
  unchanged: z.number(),
  byChance: z.number().exactOptional(),
  notJudged: z.partialRecord(z.enum(whyNotJudged), z.number()).exactOptional(),
  notUpdated: z.array(stale).readonly(),
  leftOut: z.number(),
  totals: totals.exactOptional(),
  quiet: z.boolean(),
} satisfies FieldsOf<Digest>);

const change = z.object({
  what: z.enum(changeKinds),
  exception,
} satisfies FieldsOf<ExceptionChange>);

const shownFigure = z.object({
  ...seriesKey.shape,
  end: z.string(),
  value: z.number(),
} satisfies FieldsOf<ShownFigure>);

type OfKind<K extends News['kind']> = Extract<News, { kind: K }>;

/** News as it waits in the outbox. */
export const news = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('greeting'),
    place: z.enum(conversationKinds),
  } satisfies FieldsOf<OfKind<'greeting'>>),
  z.object({
    kind: z.literal('exceptions'),
    raised: exceptions,
    cleared: exceptions,
    folded: z.array(folded).readonly().exactOptional(),
    meanwhile: exceptions.exactOptional(),
    heldSince: z.string().exactOptional(),
  } satisfies FieldsOf<OfKind<'exceptions'>>),
  z.object({ kind: z.literal('standing'), exceptions } satisfies FieldsOf<OfKind<'standing'>>),
  z.object({
    kind: z.literal('changes'),
    changes: z.array(change).readonly(),
    figures: z.number().exactOptional(),
    answers: z.array(z.string()).readonly().exactOptional(),
  } satisfies FieldsOf<OfKind<'changes'>>),
  z.object({
    kind: z.literal('answer'),
    title: z.string(),
    question: z.string().exactOptional(),
    figures: z.array(shownFigure).readonly(),
    withdrawn: withdrawal.exactOptional(),
  } satisfies FieldsOf<OfKind<'answer'>>),
  z.object({
    kind: z.literal('digest'),
    digest,
    code: z.string().exactOptional(),
  } satisfies FieldsOf<OfKind<'digest'>>),
  z.object({
    kind: z.literal('own-alert-ended'),
    reference: z.string(),
    name: z.string(),
    why: z.enum(ownAlertEnds),
  } satisfies FieldsOf<OfKind<'own-alert-ended'>>),
  z.object({ kind: z.literal('test'), at: z.string() } satisfies FieldsOf<OfKind<'test'>>),
  z.object({
    kind: z.literal('undelivered'),
    place: z.string(),
    why: z.string(),
    delivery: z.number(),
    about: z.array(z.string()).readonly().exactOptional(),
  } satisfies FieldsOf<OfKind<'undelivered'>>),
]);

/** The text under which news waits. News of a kind that could not be read again does not compile. */
export function newsText(told: News): string {
  const readable: z.infer<typeof news> = told;
  return JSON.stringify(readable);
}
