import type { Token } from './token.ts';

const timesOfDay = new Set(['morning', 'afternoon', 'evening']);

/**
 * The tokens without a time of day that only greets: the first word, set apart by a sign ("Morning! …"). Anywhere else,
 * or with nothing between, it would date the question.
 */
export function withoutGreeting(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  const greets = first !== undefined && timesOfDay.has(first.text) && /^[,!.]/u.test(second?.before ?? '');
  return greets ? tokens.slice(1) : tokens;
}
