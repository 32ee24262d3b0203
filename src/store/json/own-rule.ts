import { z } from 'zod';
import { colours, operators, severities } from '../../alerts/rule.ts';
import type { Bound, OwnRule, Watch } from '../../alerts/rule.ts';
import { bases } from '../../indicators/basis.ts';
import type { FieldsOf } from './text.ts';

const bound = z.object({ operator: z.enum(operators), value: z.number() } satisfies FieldsOf<Bound>);

const watch = z.object({
  indicator: z.string(),
  areas: z.array(z.string()).readonly().exactOptional(),
  basis: z.enum(bases).exactOptional(),
} satisfies FieldsOf<Watch>);

const base = {
  id: z.string(),
  name: z.string(),
  severity: z.enum(severities),
  owner: z.string().exactOptional(),
  explanation: z.string(),
  worseBy: z.number().exactOptional(),
  assumes: z.object({ level: z.number().exactOptional(), cases: z.number().exactOptional() }).exactOptional(),
  illustrative: z.boolean(),
  watches: z.array(watch).readonly(),
  heardIn: z.string(),
};

type OfKind<K extends OwnRule['kind']> = Extract<OwnRule, { kind: K }>;

/** A rule that a conversation set for itself, as it is kept in JSON. */
export const ownRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('threshold'),
    ...base,
    breach: bound,
    recovery: bound,
    confirm: z.number(),
  } satisfies FieldsOf<OfKind<'threshold'>>),
  z.object({
    kind: z.literal('periods-running'),
    ...base,
    periods: z.number(),
  } satisfies FieldsOf<OfKind<'periods-running'>>),
  z.object({
    kind: z.literal('rag-worsened'),
    ...base,
    colour: z.enum(colours),
    comparators: z.object({
      county: z.string().exactOptional(),
      region: z.string().exactOptional(),
      country: z.string().exactOptional(),
    }),
  } satisfies FieldsOf<OfKind<'rag-worsened'>>),
]);
