import type { SentActivity } from './connector.ts';

/** The Adaptive Card of a message, or undefined where it carries none. */
export function cardOf(activity: SentActivity): unknown {
  return activity.attachments?.find((each) => each.contentType === 'application/vnd.microsoft.card.adaptive')?.content;
}

/** All that a person can read in a message: its text and every text of its card, a line each. */
export function textsOf(activity: SentActivity): string {
  return [activity.text ?? '', ...within(cardOf(activity))].filter((text) => text !== '').join('\n');
}

const readable = new Set(['text', 'title', 'value', 'altText']);

function within(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    // A backslash keeps a character from being read as markup: a person does not see it.
    typeof each === 'string' && readable.has(key) ? [each.replaceAll(/\\([^\w\s])/gu, '$1')] : within(each),
  );
}

/** The texts that the buttons of a card say when they are pressed, in order. */
export function buttonsOf({ card }: { readonly card?: unknown }): readonly string[] {
  return asksIn(card);
}

function asksIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(asksIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'ask' && typeof each === 'string' ? [each] : asksIn(each),
  );
}
