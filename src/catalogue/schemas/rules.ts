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
  worseBy: z.number().positive().exactOptional(),
  illustrative: z.boolean().default(false),
};

/** What a rule watches: indicators by name or by outcome, where and on which basis. */
const scope = {
  indicator: id.exactOptional(),
  indicators: z.array(id).default([]),
  outcomes: z.array(id).default([]),
  area: id.exactOptional(),
  areas: z.array(id).default([]),
  everyArea: z.boolean().default(false),
  basis: z.enum([...bases, 'any']).exactOptional(),
};
export type ScopeEntry = { readonly [Key in keyof typeof scope]?: z.infer<(typeof scope)[Key]> | undefined };

const bound = z.strictObject({ operator: z.enum(operators), value: z.number() });

const threshold = z.strictObject({
  kind: z.literal('threshold'),
  ...base,
  ...scope,
  breach: bound,
  recovery: bound,
  confirm: z.int().min(1).max(12).default(1),
});

const ragWorsened = z.strictObject({ kind: z.literal('rag-worsened'), ...base, ...scope });

/** rules.yaml: what makes an exception. Without area and basis it watches the headline area on the usual basis; a published colour is watched wherever it stands. */
export const ruleSchema = z.discriminatedUnion('kind', [threshold, ragWorsened]);
export type RuleEntry = z.infer<typeof ruleSchema>;
