import { z } from 'zod';
import type { Kept, Move, Target } from '../../indicators/small-numbers/target.ts';
import type { FieldsOf } from './text.ts';

const target: z.ZodType<Target> = z.object({
  indicator: z.string(),
  without: z.string().exactOptional(),
  area: z.string(),
  from: z.number(),
  to: z.number(),
} satisfies FieldsOf<Target>);

const move: z.ZodType<Move> = z.object({
  indicator: z.string(),
  area: z.string(),
  from: z.number(),
  to: z.number(),
  by: z.union([z.literal(1), z.literal(-1)]),
} satisfies FieldsOf<Move>);

/** A small number that is kept open, as it is kept in JSON; the publication since when is a column. */
export const keptDetails: z.ZodType<Pick<Kept, 'target' | 'moves'>> = z.object({ target, moves: z.array(move) });
