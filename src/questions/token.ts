import { writtenOut } from './abbreviations.ts';
import { foldCharacter } from './fold.ts';

/** One word or sign of a text, folded so that equal words compare equal, with its place in the text as typed. */
export interface Token {
  /** Lower case, Latin look-alikes and accents folded, possessive dropped, short forms written out. */
  readonly text: string;
  /** The text with a plural ending dropped. */
  readonly stem: string;
  /** The punctuation between this token and the one before it, without white space: "/" in "2019/20". */
  readonly before: string;
  readonly from: number;
  readonly to: number;
}

const pieces = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[^\p{L}\p{N}\s]/gu;
const punctuation = /^[\p{P}]$/u;

/** Words that are folded already, as the thousands of phrases are that questions are formed with. */
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Splits a text into folded tokens. Punctuation parts tokens and is no token; signs that could carry meaning are. */
export function tokenise(raw: string): readonly Token[] {
  return plainWords.test(raw) ? tokensOfPlain(raw) : tokensOfAny(raw);
}

function tokensOfPlain(raw: string): readonly Token[] {
  let from = 0;
  return raw.split(' ').map((typed) => {
    const text = writtenOut(typed);
    const token = { text, stem: stem(text), before: '', from, to: from + typed.length };
    from = token.to + 1;
    return token;
  });
}

function tokensOfAny(raw: string): readonly Token[] {
  const { folded, origin } = fold(raw);
  const tokens: Token[] = [];
  let before = '';
  for (const match of folded.matchAll(pieces)) {
    const piece = match[0];
    if (punctuation.test(piece) && !isSign(piece, folded, match.index)) {
      before += piece;
      continue;
    }
    const text = writtenOut(withoutPossessive(piece));
    const from = origin[match.index] ?? 0;
    const last = origin[match.index + piece.length - 1] ?? from;
    tokens.push({ text, stem: stem(text), before, from, to: endOf(raw, last) });
    before = '';
  }
  return tokens;
}

/** The words of the tokens from `at` to before `end`, as the person wrote them. */
export function wordsAsTyped(raw: string, tokens: readonly Token[], at: number, end: number): string {
  return raw.slice(tokens[at]?.from ?? 0, tokens[end - 1]?.to ?? 0);
}

/** Drops a plural ending; words of three letters and endings that are no plural stay. */
export function stem(text: string): string {
  if (text.length < 4 || !text.endsWith('s') || /(?:ss|us|is)$/.test(text)) return text;
  if (text.endsWith('ies')) return text.length > 4 ? `${text.slice(0, -3)}y` : text;
  return text.endsWith('sses') ? text.slice(0, -2) : text.slice(0, -1);
}

function fold(raw: string): { readonly folded: string; readonly origin: readonly number[] } {
  const origin: number[] = [];
  let folded = '';
  let index = 0;
  for (const character of raw) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i += 1) origin.push(index);
    folded += piece;
    index += character.length;
  }
  return { folded, origin };
}

/** A dash or exclamation mark put straight before a word ("-burglary") excludes it in searches; "%" and "@" speak too. */
function isSign(piece: string, text: string, at: number): boolean {
  if (piece === '%' || piece === '@') return true;
  if (piece !== '-' && piece !== '!') return false;
  return !/\S/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

/** Question words with "is" or "has" put to them, where a possessive would be a name's. */
const contracted = /^(?:what|where|who|how|when|that|there|here)'s$/u;

function withoutPossessive(piece: string): string {
  if (contracted.test(piece)) return piece.replace("'", '');
  return piece.replace(/'s$/u, '').replaceAll("'", '');
}

function endOf(raw: string, start: number): number {
  return start + ((raw.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}
