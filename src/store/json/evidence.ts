import { z } from 'zod';
import { besides, ways } from '../../alerts/evidence.ts';
import type { Evidence, Ground } from '../../alerts/evidence.ts';
import { decisionReasons } from '../../alerts/exception.ts';
import { specialCauses } from '../../statistics/xmr-signals.ts';
import { assurances } from '../../statistics/xmr.ts';

const limits = z.object({ lower: z.number(), upper: z.number() });
const ground = <Kind extends Ground['kind']>(kind: Kind) => z.literal(kind);

/** What a verdict stands on, as it is kept in JSON. */
export const evidence: z.ZodType<Evidence> = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: ground('interval'), limits }),
      z.object({
        kind: ground('run'),
        periods: z.array(z.object({ label: z.string(), end: z.string(), value: z.number() })).readonly(),
        asked: z.number(),
      }),
      z.object({
        kind: ground('limits'),
        mean: z.number(),
        limits,
        points: z.number(),
        trial: z.boolean(),
        cause: z.enum(specialCauses).exactOptional(),
      }),
      z.object({
        kind: ground('assurance'),
        target: z.number(),
        now: z.enum(assurances),
        before: z.enum(assurances),
      }),
      z.object({
        kind: ground('beside'),
        name: z.enum(besides),
        value: z.number(),
        areas: z.array(z.string()).readonly(),
        period: z.string().exactOptional(),
        figures: z
          .array(z.object({ area: z.string(), end: z.string(), value: z.number() }))
          .readonly()
          .exactOptional(),
      }),
      z.object({
        kind: ground('change'),
        absolute: z.number(),
        percent: z.number().exactOptional(),
        tolerance: z.number(),
      }),
      z.object({ kind: ground('direction'), now: z.enum(ways), before: z.enum(ways) }),
      z.object({
        kind: ground('rank'),
        now: z.number(),
        before: z.number(),
        of: z.number(),
        set: z.string(),
        without: z.number().exactOptional(),
      }),
      z.object({ kind: ground('identical'), areas: z.number(), before: z.string() }),
      z.object({
        kind: ground('overdue'),
        periods: z.array(z.object({ label: z.string(), end: z.string(), due: z.string() })).readonly(),
      }),
      z.object({
        kind: ground('revised'),
        rule: z.string(),
        period: z.string(),
        end: z.string().exactOptional(),
        from: z.number(),
        to: z.number(),
        breachNow: z.boolean(),
        reason: z.enum(decisionReasons),
      }),
    ]),
  )
  .readonly();
