import { z } from 'zod';
import { bases } from '../../indicators/basis.ts';
import { polarities, unitKinds } from '../../indicators/indicator.ts';
import { beyondOperators, ragReferences, reachOperators } from '../../indicators/rag-rule.ts';
import { aliases, day, id, source, text } from './words.ts';

const unit = z.strictObject({
  kind: z.enum(unitKinds),
  name: text,
  per: z.int().positive().exactOptional(),
  decimals: z.int().min(0).max(6),
});

const caveat = z.strictObject({
  text,
  from: day.exactOptional(),
  to: day.exactOptional(),
  areas: z.array(id).min(1).exactOptional(),
  source: source.exactOptional(),
});

/** A change after which earlier figures measure something else, in every area or in those that it names. */
const brokenFrom = z.strictObject({
  from: day,
  reason: text,
  areas: z.array(id).min(1).exactOptional(),
  source: source.exactOptional(),
});

const reach = z.strictObject({ operator: z.enum(reachOperators), percent: z.number() });

const rag = z.strictObject({
  against: z.enum(ragReferences),
  green: reach,
  amber: reach.exactOptional(),
  red: z.strictObject({ operator: z.enum(beyondOperators), percent: z.number() }),
  redOnlyIfNotImproving: z.boolean().default(false),
});

const ids = z.array(id).default([]);

/** indicators/*.yaml: the measured things. The headline area is the partnership's county where none is given. */
export const indicatorSchema = z.strictObject({
  id,
  name: text,
  outcome: id,
  unit,
  basis: z.enum(bases),
  polarity: z.enum(polarities),
  band: z.strictObject({ low: z.number(), high: z.number() }).exactOptional(),
  headlineArea: id.exactOptional(),
  source: text,
  owner: text.exactOptional(),
  definition: text,
  includes: z.array(text).default([]),
  excludes: z.array(text).default([]),
  caveats: z.array(caveat).default([]),
  breaks: z.array(brokenFrom).default([]),
  subsetOf: ids,
  overlaps: ids,
  aliases,
  sensitive: z.boolean().default(false),
  restrictedTo: z.array(id).min(1).exactOptional(),
  hideUpTo: z.int().min(0).max(100).exactOptional(),
  target: z.strictObject({ value: z.number(), name: text, source }).exactOptional(),
  derivedFrom: z.strictObject({ count: id }).exactOptional(),
  rag: rag.exactOptional(),
});
export type IndicatorEntry = z.infer<typeof indicatorSchema>;
