import type { Token } from './token.ts';

/** A number as people write one, with its thousands and places and a percent sign: "1,000", "40.5", "40 per cent". */
export function statedNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const first = tokens[at]?.text ?? '';
  if (!/^\d{1,9}$/u.test(first)) return undefined;
  let text = first;
  let next = at + 1;
  while (tokens[next]?.before === ',' && /^\d{3}$/u.test(tokens[next]?.text ?? '')) text += tokens[next++]?.text ?? '';
  const places = tokens[next]?.before === '.' ? (tokens[next]?.text ?? '') : '';
  if (/^\d{1,6}$/u.test(places)) {
    text += `.${places}`;
    next += 1;
  }
  const after = tokens.slice(next, next + 2).map((each) => each.text);
  const sign = after[0] === '%' || after[0] === 'percent' ? 1 : after.join(' ') === 'per cent' ? 2 : 0;
  return { value: Number(text), next: next + sign };
}
