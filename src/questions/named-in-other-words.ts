import { idsOf } from './attempt.ts';
import type { Claim } from './claim.ts';
import { joinsNames, nameIndexOf } from './name-words.ts';
import type { NameWords } from './name-words.ts';
import type { Question } from './question.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Entity } from './vocabulary-source.ts';
import { isNegation } from './weighty-words.ts';
import { rootOf } from './word-root.ts';

/** A text in which the words of an indicator's name, in another order or form, are put as its name. */
export interface Renamed {
  readonly tokens: readonly Token[];
  readonly resolved: Extract<Resolved, { outcome: 'question' }>;
}

/** An indicator or outcome all of whose name the text holds, with that name. */
interface Held {
  readonly words: NameWords;
  readonly name: ReadonlySet<string>;
}

/**
 * Reads the words of an indicator's name that stand in another order or form: "burglaries of homes". All of one name must be
 * there, no other indicator may be named as fully or known by the same words, and what is left must make a question by
 * itself. An indicator that is named already takes no more words: they would narrow it.
 */
export function namedInOtherWords(
  tokens: readonly Token[],
  resolved: Resolved,
  vocabulary: Vocabulary,
): Renamed | undefined {
  if (resolved.outcome !== 'unclear' || (resolved.reason !== 'unknown-words' && resolved.reason !== 'no-indicator'))
    return undefined;
  if (tokens.some(isNegation)) return undefined;
  const { claims } = resolved;
  const residual = new Set(residualOf(tokens, resolved));
  if ([...residual].some((at) => !mayBeOfName(tokens[at], vocabulary))) return undefined;
  const roots = new Map(freePlaces(tokens, claims).flatMap((at) => rootAt(tokens, at)));
  const [only, ...others] = mostNamed(new Set(roots.values()), vocabulary);
  if (only === undefined || others.length > 0) return undefined;
  const { thing, named } = only.words;
  if (idsOf(claims, 'indicator').includes(thing.id) || idsOf(claims, 'outcome').length > 0) return undefined;
  const mayBe = (at: number): boolean => residual.has(at) || isIndicator(at, claims);
  const used = [...roots].flatMap(([at, root]) => (only.name.has(root) || (named.has(root) && mayBe(at)) ? [at] : []));
  const usedRoots = used.map((at) => roots.get(at));
  const repeats = new Set(usedRoots).size < used.length;
  const other = nameIndexOf(vocabulary).all.some(
    (each) => each !== only.words && usedRoots.every((root) => root !== undefined && each.named.has(root)),
  );
  if (repeats || other || claims.some((claim) => isOfIndicator(claim) && !used.includes(claim.at))) return undefined;
  const left = renamed(tokens, used, residual, thing.name);
  const read = resolve(left, vocabulary);
  return read.outcome === 'question' && isAbout(read.question, thing) ? { tokens: left, resolved: read } : undefined;
}

function isAbout(question: Question, { as, id }: Entity): boolean {
  if (as === 'indicator') return 'indicator' in question && question.indicator === id;
  return 'outcome' in question && question.outcome === id;
}

/** The things of which a whole name is among the roots, without those of which another's name says more. */
function mostNamed(roots: ReadonlySet<string>, vocabulary: Vocabulary): readonly Held[] {
  const { byRoot } = nameIndexOf(vocabulary);
  const near = new Set([...roots].flatMap((root) => byRoot.get(root) ?? []));
  const held = [...near].flatMap((words): readonly Held[] => {
    const [name] = words.names.filter((each) => isWithin(each, roots)).toSorted((a, b) => b.size - a.size);
    return name === undefined ? [] : [{ words, name }];
  });
  return held.filter((each) => !held.some(({ name }) => name.size > each.name.size && isWithin(each.name, name)));
}

/** The text with the name where the first of its words stood, and without the words that only joined them. */
function renamed(
  tokens: readonly Token[],
  used: readonly number[],
  residual: ReadonlySet<number>,
  name: string,
): readonly Token[] {
  const [first = 0, last = 0] = [used.at(0), used.at(-1)];
  const [from, to] = [tokens[first]?.from ?? 0, tokens[last]?.to ?? 0];
  const named = tokenise(name).map((token, at) => ({ ...token, ...(at === 0 ? { before: '' } : {}), from, to }));
  return tokens.flatMap((token, at) => {
    if (at === first) return named;
    const joins = first < at && at < last && residual.has(at) && joinsNames(token.text);
    return used.includes(at) || joins ? [] : [token];
  });
}

function mayBeOfName(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return token !== undefined && (joinsNames(token.text) || nameIndexOf(vocabulary).byRoot.has(rootOf(token.text)));
}

function rootAt(tokens: readonly Token[], at: number): readonly (readonly [number, string])[] {
  const text = tokens[at]?.text ?? '';
  return joinsNames(text) || !/\p{L}/u.test(text) ? [] : [[at, rootOf(text)]];
}

/** The places that no area, outcome or period takes. */
function freePlaces(tokens: readonly Token[], claims: readonly Claim[]): readonly number[] {
  const others = claims.filter((claim) => !isOfIndicator(claim));
  return [...tokens.keys()].filter((at) => !others.some((claim) => claim.at <= at && at < claim.next));
}

function isOfIndicator(claim: Claim): boolean {
  return claim.as === 'entity' && claim.meanings[0]?.as === 'indicator';
}

function isIndicator(at: number, claims: readonly Claim[]): boolean {
  return claims.some((claim) => isOfIndicator(claim) && claim.at <= at && at < claim.next);
}

function residualOf(tokens: readonly Token[], { claims, cues }: Resolved): readonly number[] {
  return [...tokens.keys()].filter((at) => ![...claims, ...cues].some((each) => each.at <= at && at < each.next));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}
