import { z } from 'zod';
import { rags } from '../../indicators/rag.ts';
import { aliases, day, id, source, text } from './words.ts';

const judgement = z.strictObject({ period: text, rag: z.enum(rags), source, published: day.exactOptional() });

/** outcomes.yaml: the board's priorities and its own judgement of each. */
export const outcomeSchema = z.strictObject({ id, name: text, aliases, judgements: z.array(judgement).default([]) });
export type OutcomeEntry = z.infer<typeof outcomeSchema>;
