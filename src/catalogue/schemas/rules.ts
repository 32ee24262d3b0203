import { z } from 'zod';
import { operators, severities } from '../../alerts/rule.ts';
import { bases } from '../../indicators/basis.ts';
import { id, text } from './words.ts';

const base = {
  id,
  name: text,
  severity: z.enum(severities),
  owner: text.exactOptional(),
  explanation: text,
  illustrative: z.boolean().default(false),
};

const bound = z.strictObject({ operator: z.enum(operators), value: z.number() });

const threshold = z.strictObject({
  kind: z.literal('threshold'),
  ...base,
  indicator: id,
  area: id.exactOptional(),
  basis: z.enum([...bases, 'any']).exactOptional(),
  breach: bound,
  recovery: bound,
});

const ragWorsened = z.strictObject({ kind: z.literal('rag-worsened'), ...base, indicators: z.array(id).default([]) });

/** rules.yaml: what makes an exception. A threshold without area and basis takes its indicator's usual ones. */
export const ruleSchema = z.discriminatedUnion('kind', [threshold, ragWorsened]);
export type RuleEntry = z.infer<typeof ruleSchema>;
