import { z } from 'zod';
import { colours, operators, severities, signals } from '../../alerts/rule.ts';
import { bases } from '../../indicators/basis.ts';
import { id, text } from './words.ts';

/** What the alert budget takes for true while nothing is wrong: the level, and the cases behind a quarter's figure. */
const assumed = z.strictObject({ level: z.number().exactOptional(), cases: z.number().positive().exactOptional() });

const base = {
  id,
  name: text,
  severity: z.enum(severities),
  owner: text.exactOptional(),
  explanation: text,
  worseBy: z.number().positive().exactOptional(),
  assumes: assumed.exactOptional(),
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
  betterSide: z.boolean().default(false),
  confirm: z.int().min(1).max(12).default(1),
});

const thresholdByInterval = z.strictObject({
  kind: z.literal('threshold-by-interval'),
  ...base,
  ...scope,
  breach: bound,
  recovery: bound,
  betterSide: z.boolean().default(false),
});

const ragWorsened = z.strictObject({
  kind: z.literal('rag-worsened'),
  ...base,
  ...scope,
  colour: z.enum(colours).default('published'),
});

const directionChanged = z.strictObject({
  kind: z.literal('direction-changed'),
  ...base,
  ...scope,
  levelWithin: z.number().min(0).max(100).default(0),
  neutral: z.boolean().default(false),
});

const periodsRunning = z.strictObject({
  kind: z.literal('periods-running'),
  ...base,
  ...scope,
  periods: z.int().min(2).max(12),
});

const changeOnYear = z.strictObject({
  kind: z.literal('change-on-year'),
  ...base,
  ...scope,
  tolerance: z.number().positive(),
  recovery: z.number().min(0).exactOptional(),
});

const specialCause = z.strictObject({
  kind: z.literal('special-cause'),
  ...base,
  ...scope,
  signals: z
    .array(z.enum(signals))
    .min(1)
    .default([...signals]),
  neutral: z.boolean().default(false),
});

const assuranceLost = z.strictObject({ kind: z.literal('assurance-lost'), ...base, ...scope });

const statisticallyWorse = z.strictObject({
  kind: z.literal('statistically-worse'),
  ...base,
  ...scope,
  than: z.enum(['region', 'country', 'county', 'neighbours']),
  neutral: z.boolean().default(false),
});

const rankFallen = z.strictObject({
  kind: z.literal('rank-fallen'),
  ...base,
  ...scope,
  among: z.enum(['districts', 'neighbours']),
  places: z.int().min(1).max(100),
});

const identicalFigures = z.strictObject({ kind: z.literal('identical-figures'), ...base, ...scope });

const releaseLate = z.strictObject({ kind: z.literal('release-late'), ...base, ...scope });

const verdictRevised = z.strictObject({ kind: z.literal('verdict-revised'), ...base, ...scope });

/** rules.yaml: what makes an exception. Without area and basis it watches the headline area on the usual basis; a published colour is watched wherever it stands. */
export const ruleSchema = z.discriminatedUnion('kind', [
  threshold,
  thresholdByInterval,
  ragWorsened,
  directionChanged,
  periodsRunning,
  changeOnYear,
  specialCause,
  assuranceLost,
  statisticallyWorse,
  rankFallen,
  identicalFigures,
  releaseLate,
  verdictRevised,
]);
export type RuleEntry = z.infer<typeof ruleSchema>;
