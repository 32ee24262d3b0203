import { z } from 'zod';
import { decisionReasons, exceptionStates } from '../../alerts/exception.ts';
import type { Exception, JudgedFigure } from '../../alerts/exception.ts';
import { severities } from '../../alerts/rule.ts';
import { rags } from '../../indicators/rag.ts';
import { period, seriesKey, source } from './figure.ts';
import type { FieldsOf } from './text.ts';

const judgedFigure = z.object({
  period,
  value: z.number(),
  status: z.string(),
  publishedRag: z.enum(rags).exactOptional(),
  source,
  published: z.string(),
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
  raisedAt: z.string(),
  before: judgedFigure.exactOptional(),
  latest: judgedFigure,
  reason: z.enum(decisionReasons),
  changedAt: z.string(),
  follows: z.string().exactOptional(),
  acknowledgedBy: z.string().exactOptional(),
} satisfies FieldsOf<Exception>);
