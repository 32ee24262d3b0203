import type { Token } from './token.ts';

/** What a reader made of the tokens from some place on, and the place after the last token it took. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Reads one meaning from the tokens at a place, or nothing: it takes whole tokens and never looks back. */
export type Reader<T> = (tokens: readonly Token[], at: number) => Read<T> | undefined;

/** Reads one of the given words. */
export function word(...texts: readonly string[]): Reader<string> {
  const known = new Set(texts);
  return token((text) => (known.has(text) ? text : undefined));
}

/** Reads one of the given phrases, the longest that fits; each is written with single spaces. */
export function phrase(...phrases: readonly string[]): Reader<string> {
  const longestFirst = phrases.map((each) => each.split(' ')).toSorted((a, b) => b.length - a.length);
  const byFirstWord = Map.groupBy(longestFirst, ([first]) => first ?? '');
  return (tokens, at) => {
    const candidates = byFirstWord.get(tokens[at]?.text ?? '') ?? [];
    const found = candidates.find((words) => words.every((each, i) => tokens[at + i]?.text === each));
    return found && { value: found.join(' '), next: at + found.length };
  };
}

/** Reads one token that the function gives a meaning to. */
export function token<T>(meaning: (text: string, token: Token) => T | undefined): Reader<T> {
  return (tokens, at) => {
    const found = tokens[at];
    const value = found === undefined ? undefined : meaning(found.text, found);
    return value === undefined ? undefined : { value, next: at + 1 };
  };
}

/** Reads whatever takes the most tokens; of equals the first. */
export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (tokens, at) => {
    let best: Read<T> | undefined;
    for (const reader of readers) {
      const read = reader(tokens, at);
      if (read !== undefined && (best === undefined || read.next > best.next)) best = read;
    }
    return best;
  };
}

/** Reads one after the other; `combine` may still refuse the pair by giving undefined. */
export function both<A, B, C>(first: Reader<A>, second: Reader<B>, combine: (a: A, b: B) => C | undefined): Reader<C> {
  return (tokens, at) => {
    const a = first(tokens, at);
    const b = a && second(tokens, a.next);
    const value = a && b ? combine(a.value, b.value) : undefined;
    return b === undefined || value === undefined ? undefined : { value, next: b.next };
  };
}

/** Reads the second of two, which the first must precede. */
export function after<T>(first: Reader<unknown>, second: Reader<T>): Reader<T> {
  return both(first, second, (_, value) => value);
}

/** Reads the first of two, which the second must follow. */
export function before<T>(first: Reader<T>, second: Reader<unknown>): Reader<T> {
  return both(first, second, (value) => value);
}

/** Reads it where it is there, and nothing where it is not. */
export function maybe<T>(reader: Reader<T>): Reader<T | null> {
  return (tokens, at) => reader(tokens, at) ?? { value: null, next: at };
}

/** Reads the same tokens to another meaning; undefined refuses them. */
export function mapped<A, B>(reader: Reader<A>, meaning: (value: A) => B | undefined): Reader<B> {
  return (tokens, at) => {
    const read = reader(tokens, at);
    const value = read && meaning(read.value);
    return read === undefined || value === undefined ? undefined : { value, next: read.next };
  };
}
