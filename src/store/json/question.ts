import { z } from 'zod';
import { bases } from '../../indicators/basis.ts';
import type { Interval } from '../../indicators/period.ts';
import {
  asks,
  comparators,
  ends,
  sides,
  type DeclineReason,
  type Question,
  type Span,
} from '../../questions/question.ts';
import { picks, widerAreas, type PeriodRef } from '../../questions/question-parts.ts';
import type { Ahead, ChangesSince } from '../../questions/question-parts.ts';
import type { Subject } from '../../questions/recipe.ts';
import { termNames } from '../../questions/terms.ts';
import type { FieldsOf } from './text.ts';

type Kept<Kind extends Subject['kind']> = FieldsOf<Extract<Subject, { readonly kind: Kind }>>;

const interval = z.object({ start: z.string(), end: z.string() } satisfies FieldsOf<Interval>);

/** A period that a question names, as it is kept in JSON. */
export const periodRef: z.ZodType<PeriodRef> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('exact'),
    interval,
    text: z.string(),
    months: z.literal(true).exactOptional(),
  } satisfies FieldsOf<Extract<PeriodRef, { kind: 'exact' }>>),
  z.object({
    kind: z.literal('back'),
    unit: z.enum(['quarter', 'year']),
    count: z.number(),
    text: z.string(),
  } satisfies FieldsOf<Extract<PeriodRef, { kind: 'back' }>>),
]);

const span = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('between'), interval } satisfies FieldsOf<Extract<Span, { kind: 'between' }>>),
  z.object({ kind: z.literal('last'), count: z.number() } satisfies FieldsOf<Extract<Span, { kind: 'last' }>>),
]);

const since = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), interval } satisfies FieldsOf<Extract<ChangesSince, { kind: 'named' }>>),
  z.object({
    kind: z.literal('back'),
    unit: z.enum(['quarter', 'year']),
    count: z.number(),
  } satisfies FieldsOf<Extract<ChangesSince, { kind: 'back' }>>),
  z.object({ kind: z.literal('day'), day: z.string() } satisfies FieldsOf<Extract<ChangesSince, { kind: 'day' }>>),
  z.object({ kind: z.literal('last-visit') } satisfies FieldsOf<Extract<ChangesSince, { kind: 'last-visit' }>>),
]);

const ahead = z.object({
  unit: z.enum(['week', 'month', 'quarter', 'year']),
  which: z.enum(['this', 'next']),
} satisfies FieldsOf<Ahead>);

const reasons = ['cause', 'forecast', 'person', 'opinion', 'order'] as const satisfies readonly DeclineReason[];

const indicator = z.string();
const area = z.string().exactOptional();
const basis = z.enum(bases).exactOptional();
const when = periodRef.exactOptional();

/** What an answer was asked for, as it is kept in JSON; a kind of question that is missing here does not compile. */
const kinds = {
  latest: z.object({ kind: z.literal('latest'), indicator, area, basis, period: when } satisfies Kept<'latest'>),
  trend: z.object({
    kind: z.literal('trend'),
    indicator,
    area,
    basis,
    span: span.exactOptional(),
  } satisfies Kept<'trend'>),
  'compare-areas': z.object({
    kind: z.literal('compare-areas'),
    indicator,
    areas: z.array(z.string()),
    focus: z.string().exactOptional(),
    end: z.enum(ends).exactOptional(),
    count: z.number().exactOptional(),
    period: when,
    asks: z.enum(asks).exactOptional(),
    significant: z.literal(true).exactOptional(),
    than: z.enum(widerAreas).exactOptional(),
  } satisfies Kept<'compare-areas'>),
  'compare-with': z.object({
    kind: z.literal('compare-with'),
    indicator,
    area,
    comparator: z.enum(comparators),
    period: when,
    asks: z.enum(asks).exactOptional(),
    significant: z.literal(true).exactOptional(),
  } satisfies Kept<'compare-with'>),
  change: z.object({
    kind: z.literal('change'),
    indicator,
    area,
    from: periodRef,
    to: periodRef,
  } satisfies Kept<'change'>),
  beyond: z.object({
    kind: z.literal('beyond'),
    indicator,
    area,
    period: when,
    side: z.enum(sides),
    value: z.number(),
  } satisfies Kept<'beyond'>),
  neighbours: z.object({ kind: z.literal('neighbours'), indicator, area, period: when } satisfies Kept<'neighbours'>),
  rag: z.object({
    kind: z.literal('rag'),
    indicator,
    period: when,
    why: z.literal(true).exactOptional(),
  } satisfies Kept<'rag'>),
  outcome: z.object({ kind: z.literal('outcome'), outcome: z.string() } satisfies Kept<'outcome'>),
  list: z.object({
    kind: z.literal('list'),
    pick: z.enum(picks),
    outcome: z.string().exactOptional(),
    area,
    against: z.enum(['last-quarter', 'last-year']).exactOptional(),
    than: z.enum(widerAreas).exactOptional(),
    period: when,
    since: interval.exactOptional(),
  } satisfies Kept<'list'>),
  area: z.object({ kind: z.literal('area'), area: z.string() } satisfies Kept<'area'>),
  dashboard: z.object({ kind: z.literal('dashboard'), period: when } satisfies Kept<'dashboard'>),
  changes: z.object({ kind: z.literal('changes'), since } satisfies Kept<'changes'>),
  exceptions: z.object({
    kind: z.literal('exceptions'),
    indicator: z.string().exactOptional(),
    outcome: z.string().exactOptional(),
    area,
  } satisfies Kept<'exceptions'>),
  releases: z.object({
    kind: z.literal('releases'),
    indicator: z.string().exactOptional(),
    late: z.literal(true).exactOptional(),
    within: ahead.exactOptional(),
  } satisfies Kept<'releases'>),
  why: z.object({ kind: z.literal('why'), reference: z.string() } satisfies Kept<'why'>),
  term: z.object({ kind: z.literal('term'), term: z.enum(termNames) } satisfies Kept<'term'>),
  definition: z.object({
    kind: z.literal('definition'),
    indicator,
    part: z.union([z.object({ words: z.array(z.string()) }), z.object({ indicator: z.string() })]).exactOptional(),
  } satisfies Kept<'definition'>),
  behind: z.object({ kind: z.literal('behind'), indicator, area, period: when } satisfies Kept<'behind'>),
  caveats: z.object({ kind: z.literal('caveats'), indicator, area, period: when } satisfies Kept<'caveats'>),
  periods: z.object({
    kind: z.literal('periods'),
    indicator: z.string().exactOptional(),
    area,
  } satisfies Kept<'periods'>),
  source: z.object({ kind: z.literal('source'), indicator, area, period: when } satisfies Kept<'source'>),
  history: z.object({ kind: z.literal('history'), indicator, area, period: when } satisfies Kept<'history'>),
  held: z.object({ kind: z.literal('held'), what: z.enum(['indicators', 'areas']) } satisfies Kept<'held'>),
  several: z.object({
    kind: z.literal('several'),
    questions: z.array(z.lazy((): z.ZodType<Question> => question)),
  } satisfies Kept<'several'>),
  help: z.object({ kind: z.literal('help') } satisfies Kept<'help'>),
  thanks: z.object({ kind: z.literal('thanks') } satisfies Kept<'thanks'>),
} satisfies Readonly<Record<Question['kind'], z.ZodType<Question>>>;

const declined = z.object({
  kind: z.literal('declined'),
  reason: z.enum(reasons),
  indicator: z.string().exactOptional(),
} satisfies Kept<'declined'>);

/** One of several questions, which is none of several itself. */
const question: z.ZodType<Question> = z.union(Object.values(kinds));

/** The subject of a recipe, as it is kept in JSON. */
export const subject: z.ZodType<Subject> = z.discriminatedUnion('kind', [
  kinds.latest,
  kinds.trend,
  kinds['compare-areas'],
  kinds['compare-with'],
  kinds.change,
  kinds.beyond,
  kinds.neighbours,
  kinds.rag,
  kinds.outcome,
  kinds.list,
  kinds.area,
  kinds.dashboard,
  kinds.changes,
  kinds.exceptions,
  kinds.releases,
  kinds.term,
  kinds.why,
  kinds.definition,
  kinds.behind,
  kinds.caveats,
  kinds.periods,
  kinds.source,
  kinds.history,
  kinds.held,
  kinds.several,
  kinds.help,
  kinds.thanks,
  declined,
]);
