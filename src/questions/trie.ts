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

interface Leaf<T> {
  readonly meaning: T;
  readonly text: string;
  readonly exact: boolean;
}

/** There are very many, and most have one child or one leaf: only others than the first child need a map. */
interface Node<T> {
  key?: string;
  child?: Node<T>;
  others?: Map<string, Node<T>>;
  leaves?: Leaf<T>[];
}

/** An empty trie. */
export function createTrie<T>(): Trie<T> {
  const root: Node<T> = {};
  return {
    add: (phrase, meaning, exact) => {
      let node = root;
      for (const { stem } of phrase) node = childMadeAt(node, stem);
      const leaf = { meaning, text: phrase.map(({ text }) => text).join(''), exact };
      // A list that begins empty makes room for seventeen.
      if (node.leaves === undefined) node.leaves = [leaf];
      else node.leaves.push(leaf);
    },
    longest: (tokens, at) => walk(root, tokens, at, at),
  };
}

function childAt<T>(node: Node<T>, key: string): Node<T> | undefined {
  return node.key === key ? node.child : node.others?.get(key);
}

function childMadeAt<T>(node: Node<T>, key: string): Node<T> {
  const known = childAt(node, key);
  if (known !== undefined) return known;
  const made: Node<T> = {};
  if (node.key === undefined) {
    node.key = key;
    node.child = made;
  } else {
    node.others ??= new Map();
    node.others.set(key, made);
  }
  return made;
}

/** Follows the tokens as far as they lead; two that a dash joins ("re-offending") may also count as one word. */
function walk<T>(node: Node<T>, tokens: readonly Token[], start: number, at: number): Found<T> | undefined {
  const token = tokens[at];
  if (token === undefined) return ending(node, tokens, start, at);
  const child = childAt(node, token.stem);
  const follower = tokens[at + 1];
  const joined = follower?.before === '-' ? childAt(node, token.text + follower.stem) : undefined;
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
  const { leaves: all } = node;
  if (all === undefined) return undefined;
  const asWritten = all.filter(({ text }) => reads(text, tokens, start, at));
  const leaves = asWritten.length > 0 ? asWritten : all.filter(({ exact }) => !exact);
  return leaves.length === 0 ? undefined : { meanings: leaves.map((leaf) => leaf.meaning), next: at };
}

/** Whether the tokens from one place to before another spell the text: asked so often that they are not joined for it. */
function reads(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  let read = 0;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (!text.startsWith(word, read)) return false;
    read += word.length;
  }
  return read === text.length;
}
