import { z } from 'zod';
import { severities } from '../../alerts/rule.ts';
import { day, id, text } from './words.ts';

const conversation = z.strictObject({
  id,
  name: text,
  conversation: text.exactOptional(),
  team: text.exactOptional(),
  webhook: id.exactOptional(),
});

const owner = z.strictObject({
  id,
  name: text,
  entra: z.guid('use the Entra object id, such as 00000000-0000-0000-0000-000000000000').exactOptional(),
});

const some = z.array(id).min(1);

const route = z.strictObject({
  id,
  outcomes: some.exactOptional(),
  indicators: some.exactOptional(),
  areas: some.exactOptional(),
  severity: z.enum(severities).exactOptional(),
  to: some,
});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as "18:00", in quotes');
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const quiet = z.strictObject({
  from: time.default('18:00'),
  until: time.default('08:00'),
  workingDays: z.array(z.enum(weekdays)).min(1).default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  closed: z.array(day).default([]),
});

/**
 * routing.yaml: the conversations that the catalogue names, who owns rules, which exceptions are sent where, and when
 * nothing is sent. All of it may be left out.
 */
export const routingSchema = z.strictObject({
  conversations: z.array(conversation).default([]),
  owners: z.array(owner).default([]),
  routes: z.array(route).default([]),
  quiet: quiet.exactOptional(),
});
export type RoutingFile = z.infer<typeof routingSchema>;

/** The number of a weekday, Monday being 1. */
export function weekdayNumber(name: (typeof weekdays)[number]): number {
  return weekdays.indexOf(name) + 1;
}
