import { phrase } from '../reader.ts';
import { untilDay } from './day.ts';
import type { DayAhead } from './day.ts';
import type { OrderText } from './order-form.ts';
import { tailFrom } from './order-form.ts';

/** Until when something is to hold, and why, as far as it was said. */
export interface UntilAndReason {
  readonly until?: DayAhead;
  readonly reason?: string;
}

/** Reads the words that lead to a reason. */
export const because = phrase(
  'because',
  'because of',
  'as',
  'since',
  'due to',
  'reason',
  'the reason is',
  'reason being',
  'with the reason',
  'saying',
);

/** The reason that follows, in the person's own words; undefined where other words stand there. */
export function reasonFrom(text: OrderText, at: number): Pick<UntilAndReason, 'reason'> | undefined {
  if (at >= text.tokens.length) return {};
  const led = because(text.tokens, at);
  const set = /[:,.;–—-]/u.test(text.tokens[at]?.before ?? '');
  if (led === undefined && !set) return undefined;
  return { reason: tailFrom(text, led?.next ?? at) };
}

/**
 * The day and the reason that end an order, in either order: the day may also end what is said after "because". Where
 * other words stand there it says where.
 */
export function untilAndReason(
  text: OrderText,
  from: number,
): { readonly read: true; readonly said: UntilAndReason } | { readonly read: false; readonly at: number } {
  const first = untilDay(text.tokens, from);
  const at = first?.next ?? from;
  const last = first === undefined ? lastUntil(text, at) : undefined;
  const said = reasonFrom(last === undefined ? text : upTo(text, last.at), at);
  if (said === undefined) return { read: false, at };
  const until = first?.value ?? last?.value;
  return { read: true, said: { ...(until ? { until } : {}), ...said } };
}

/** The day with which the text ends. */
function lastUntil({ tokens }: OrderText, from: number): { readonly at: number; readonly value: DayAhead } | undefined {
  for (let at = from; at < tokens.length; at += 1) {
    const read = untilDay(tokens, at);
    if (read?.next === tokens.length) return { at, value: read.value };
  }
  return undefined;
}

/** The text without what comes from a token on. */
function upTo({ raw, tokens, vocabulary }: OrderText, end: number): OrderText {
  return { raw: raw.slice(0, tokens[end]?.from).replace(/[\s,;:]+$/u, ''), tokens: tokens.slice(0, end), vocabulary };
}
