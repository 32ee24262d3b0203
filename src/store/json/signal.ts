import { z } from 'zod';
import { bases } from '../../indicators/basis.ts';
import { meanings } from '../../indicators/compare.ts';
import { pointReadings, reasonsUntested } from '../../indicators/signal.ts';
import type { Signal } from '../../indicators/signal.ts';
import { directions } from '../../statistics/trend.ts';
import { assurances } from '../../statistics/xmr.ts';

/** What a figure was tested to be, as it is kept in JSON. */
export const signal: z.ZodType<Signal> = z.union([
  z.object({
    tested: z.literal(true),
    method: z.literal('xmr'),
    basis: z.enum(bases),
    points: z.number(),
    trial: z.boolean(),
    newest: z.enum(pointReadings),
    since: z.string().exactOptional(),
    assurance: z.enum(assurances).exactOptional(),
  }),
  z.object({
    tested: z.literal(true),
    method: z.literal('over-five'),
    basis: z.enum(bases),
    direction: z.enum(directions),
    significant: z.boolean(),
    meaning: z.enum(meanings),
  }),
  z.object({ tested: z.literal(false), why: z.enum(reasonsUntested) }),
]);
