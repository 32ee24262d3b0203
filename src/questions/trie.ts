import type { Token } from './token.ts';

/** Phrases by their words, so that the longest phrase at a place is found in as many steps as it has words. */
export interface Trie<T> {
  /** Adds a meaning to a phrase. An `exact` one asks for the words as written, others forgive a plural where nothing is written so. */
  add(phrase: readonly Token[], meaning: T, exact: boolean): void;
  /** The longest phrase that starts at the token, with all its meanings. */
  longest(tokens: readonly Token[], at: number): Found<T> | undefined;
}

export interface Found<T> {
  readonly meanings: readonly T[];
  readonly next: number;
}

interface Node<T> {
  readonly children: Map<string, Node<T>>;
  readonly leaves: { readonly meaning: T; readonly text: string; readonly exact: boolean }[];
}

/** An empty trie. */
export function createTrie<T>(): Trie<T> {
  const root: Node<T> = { children: new Map(), leaves: [] };
  return {
    add: (phrase, meaning, exact) => {
      let node = root;
      for (const { stem } of phrase) node = childOf(node, stem);
      node.leaves.push({ meaning, text: textOf(phrase, 0, phrase.length), exact });
    },
    longest: (tokens, at) => walk(root, tokens, at, at),
  };
}

function childOf<T>(node: Node<T>, key: string): Node<T> {
  const child = node.children.get(key) ?? { children: new Map(), leaves: [] };
  node.children.set(key, child);
  return child;
}

/** Follows the tokens as far as they lead; two that a dash joins ("re-offending") may also count as one word. */
function walk<T>(node: Node<T>, tokens: readonly Token[], start: number, at: number): Found<T> | undefined {
  const token = tokens[at];
  if (token === undefined) return ending(node, tokens, start, at);
  const child = node.children.get(token.stem);
  const follower = tokens[at + 1];
  const joined = follower?.before === '-' ? node.children.get(token.text + follower.stem) : undefined;
  const apart = child && walk(child, tokens, start, at + 1);
  const together = joined && walk(joined, tokens, start, at + 2);
  const further = longer(apart, together);
  return further ?? ending(node, tokens, start, at);
}

function longer<T>(a: Found<T> | undefined, b: Found<T> | undefined): Found<T> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.next > a.next ? b : a;
}

function ending<T>(node: Node<T>, tokens: readonly Token[], start: number, at: number): Found<T> | undefined {
  if (node.leaves.length === 0) return undefined;
  const text = textOf(tokens, start, at);
  const asWritten = node.leaves.filter((leaf) => leaf.text === text);
  const leaves = asWritten.length > 0 ? asWritten : node.leaves.filter(({ exact }) => !exact);
  return leaves.length === 0 ? undefined : { meanings: leaves.map((leaf) => leaf.meaning), next: at };
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('');
}
