import { z } from 'zod';
import { actionReasons } from '../../alerts/act.ts';
import type { Deed } from '../../alerts/act.ts';
import type { AlertStep, Explanation } from '../../alerts/alert-log.ts';
import { mark } from './exception.ts';
import { bases } from '../../indicators/basis.ts';
import type { FieldsOf } from './text.ts';

const deed = z.object({
  reason: z.enum(actionReasons),
  by: z.string(),
  name: z.string(),
  at: z.string(),
  text: z.string(),
} satisfies FieldsOf<Deed>);

/** What a step of the alert log says beside its columns, as it is kept in JSON. */
export const stepDetails = z.object({
  period: z.string().exactOptional(),
  value: z.number().exactOptional(),
  deed: deed.exactOptional(),
} satisfies FieldsOf<Pick<AlertStep, 'period' | 'value' | 'deed'>>);

/** A recorded explanation as it is kept in JSON. */
export const explanation = z.object({
  ...mark.shape,
  indicator: z.string(),
  area: z.string(),
  basis: z.enum(bases),
  reference: z.string(),
  period: z.string(),
} satisfies FieldsOf<Explanation>);
