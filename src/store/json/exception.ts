import { z } from 'zod';
import { decisionReasons, exceptionStates, withdrawalReasons } from '../../alerts/exception.ts';
import type { Exception, JudgedFigure, Withdrawal } from '../../alerts/exception.ts';
import type { Mark, Snooze, Task } from '../../alerts/mark.ts';
import { severities } from '../../alerts/rule.ts';
import { rags } from '../../indicators/rag.ts';
import { evidence } from './evidence.ts';
import { period, seriesKey, source } from './figure.ts';
import { ownRule } from './own-rule.ts';
import { signal } from './signal.ts';
import type { FieldsOf } from './text.ts';

/** What a person said, as it is kept in JSON. */
export const mark = z.object({
  by: z.string(),
  name: z.string(),
  at: z.string(),
  reason: z.string(),
} satisfies FieldsOf<Mark>);

const snooze = z.object({
  ...mark.shape,
  until: z.string(),
  ends: z.string(),
} satisfies FieldsOf<Snooze>);

const task = z.object({
  by: z.string(),
  name: z.string(),
  at: z.string(),
  what: z.string(),
  owner: z.string(),
  due: z.string(),
  done: z.string().exactOptional(),
} satisfies FieldsOf<Task>);

/** How a figure was taken back, as it is kept in JSON. */
export const withdrawal = z.object({
  why: z.enum(withdrawalReasons),
  at: z.string(),
} satisfies FieldsOf<Withdrawal>);

const judgedFigure = z.object({
  period,
  value: z.number(),
  status: z.string(),
  publishedRag: z.enum(rags).exactOptional(),
  computedRag: z.enum(rags).exactOptional(),
  source,
  published: z.string(),
  withdrawn: withdrawal.exactOptional(),
} satisfies FieldsOf<JudgedFigure>);

/** An exception as it is kept in the alert log and within news. */
export const exception = z.object({
  reference: z.string(),
  rule: z.string(),
  ruleName: z.string(),
  severity: z.enum(severities),
  series: seriesKey,
  state: z.enum(exceptionStates),
  raisedOn: judgedFigure,
  crossedOn: judgedFigure.exactOptional(),
  raisedAt: z.string(),
  before: judgedFigure.exactOptional(),
  latest: judgedFigure,
  lastTold: judgedFigure.exactOptional(),
  revisedFrom: z.number().exactOptional(),
  evidence: evidence.exactOptional(),
  signal: signal.exactOptional(),
  reason: z.enum(decisionReasons),
  changedAt: z.string(),
  follows: z.string().exactOptional(),
  acknowledged: mark.exactOptional(),
  snoozed: snooze.exactOptional(),
  task: task.exactOptional(),
  comment: mark.exactOptional(),
  explanation: mark.exactOptional(),
  own: ownRule.exactOptional(),
} satisfies FieldsOf<Exception>);
