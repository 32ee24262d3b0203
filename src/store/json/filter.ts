import { z } from 'zod';
import type { Filter } from '../../alerts/filter.ts';
import { severities } from '../../alerts/rule.ts';
import type { FieldsOf } from './text.ts';

const ids = z.array(z.string()).readonly().exactOptional();

/** A filter as it is kept in JSON. */
export const filter = z.object({
  outcomes: ids,
  indicators: ids,
  areas: ids,
  severity: z.enum(severities).exactOptional(),
} satisfies FieldsOf<Filter>);

/** The filters of a subscription. */
export const filters = z.array(filter).readonly();
