import type { Token } from './token.ts';

/** What a reader made of the tokens from some place on, and the place after the last token it took. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * Reads one meaning from the tokens at a place, or nothing: it takes whole tokens and never looks back. Where it says how
 * it begins, it need not be tried at any other token.
 */
export interface Reader<T> {
  (tokens: readonly Token[], at: number): Read<T> | undefined;
  readonly begins?: Beginning;
}

/** The tokens that a reader may begin with; an optional one may also read none. */
interface Beginning {
  readonly words: ReadonlySet<string>;
  /** Whether it may begin with a token that holds a digit. */
  readonly figures: boolean;
  readonly optional: boolean;
}

function beginning<T>(reader: Reader<T>, begins: Beginning | undefined): Reader<T> {
  return begins === undefined ? reader : Object.assign(reader, { begins });
}

function mayBegin({ begins }: Reader<unknown>, token: Token | undefined): boolean {
  if (begins === undefined || begins.optional) return true;
  return token !== undefined && (begins.words.has(token.text) || (begins.figures && /\d/u.test(token.text)));
}

/** How one of several readers begins, where each of them says it. */
function oneOf(all: readonly (Beginning | undefined)[], optional: boolean): Beginning | undefined {
  const known = all.filter((each) => each !== undefined);
  if (known.length < all.length) return undefined;
  return {
    words: new Set(known.flatMap(({ words }) => [...words])),
    figures: known.some(({ figures }) => figures),
    optional,
  };
}

/** Reads one of the given words. */
export function word(...texts: readonly string[]): Reader<string> {
  const known = new Set(texts);
  const read = token((text) => (known.has(text) ? text : undefined));
  return beginning(read, { words: known, figures: false, optional: false });
}

/** Reads one of the given phrases, the longest that fits; each is written with single spaces. */
export function phrase(...phrases: readonly string[]): Reader<string> {
  const longestFirst = phrases.map((each) => each.split(' ')).toSorted((a, b) => b.length - a.length);
  const byFirstWord = Map.groupBy(longestFirst, ([first]) => first ?? '');
  const read: Reader<string> = (tokens, at) => {
    const candidates = byFirstWord.get(tokens[at]?.text ?? '') ?? [];
    const found = candidates.find((words) => words.every((each, i) => tokens[at + i]?.text === each));
    return found && { value: found.join(' '), next: at + found.length };
  };
  return beginning(read, { words: new Set(byFirstWord.keys()), figures: false, optional: false });
}

/** Reads one token that the function gives a meaning to. */
export function token<T>(meaning: (text: string, token: Token) => T | undefined): Reader<T> {
  return (tokens, at) => {
    const found = tokens[at];
    const value = found === undefined ? undefined : meaning(found.text, found);
    return value === undefined ? undefined : { value, next: at + 1 };
  };
}

/** Reads one token that holds a digit or is one of the words, which alone the function gives a meaning to. */
export function figure<T>(
  meaning: (text: string, token: Token) => T | undefined,
  words: Iterable<string> = [],
): Reader<T> {
  return beginning(token(meaning), { words: new Set(words), figures: true, optional: false });
}

/** Says of a reader that it begins with a token which holds a digit. */
export function beginsWithFigure<T>(read: Reader<T>): Reader<T> {
  return beginning(read, { words: new Set(), figures: true, optional: false });
}

/** Reads whatever takes the most tokens; of equals the first. */
export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  const begins = oneOf(
    readers.map((each) => each.begins),
    readers.some((each) => each.begins?.optional === true),
  );
  return beginning((tokens, at) => {
    let best: Read<T> | undefined;
    for (const reader of readers) {
      const read = mayBegin(reader, tokens[at]) ? reader(tokens, at) : undefined;
      if (read !== undefined && (best === undefined || read.next > best.next)) best = read;
    }
    return best;
  }, begins);
}

/** Reads one after the other; `combine` may still refuse the pair by giving undefined. */
export function both<A, B, C>(first: Reader<A>, second: Reader<B>, combine: (a: A, b: B) => C | undefined): Reader<C> {
  const begins =
    first.begins?.optional === true
      ? oneOf([first.begins, second.begins], second.begins?.optional === true)
      : first.begins;
  return beginning((tokens, at) => {
    const a = first(tokens, at);
    const b = a && second(tokens, a.next);
    const value = a && b ? combine(a.value, b.value) : undefined;
    return b === undefined || value === undefined ? undefined : { value, next: b.next };
  }, begins);
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
  const begins = reader.begins && { ...reader.begins, optional: true };
  return beginning<T | null>((tokens, at) => reader(tokens, at) ?? { value: null, next: at }, begins);
}

/** Reads the same tokens to another meaning; undefined refuses them. */
export function mapped<A, B>(reader: Reader<A>, meaning: (value: A) => B | undefined): Reader<B> {
  return beginning((tokens, at) => {
    const read = reader(tokens, at);
    const value = read && meaning(read.value);
    return read === undefined || value === undefined ? undefined : { value, next: read.next };
  }, reader.begins);
}
