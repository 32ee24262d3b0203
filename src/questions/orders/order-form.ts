import type { Command } from '../question.ts';
import type { Token } from '../token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { NameRead } from './names.ts';

/** A text that opens as an order: its words from the opening on, and what they are read with. */
export interface OrderText {
  readonly raw: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
}

/** What the words after an order's opening come to. */
export type OrderRead =
  | { readonly outcome: 'whole'; readonly command: Command; readonly names: readonly NameRead[] }
  /** A name stands for several things, of which the order takes one. */
  | { readonly outcome: 'shared'; readonly name: NameRead }
  /** From this place on it can be meant in ways that are each said in full, or what is near is offered. */
  | { readonly outcome: 'either'; readonly at: number; readonly say: readonly string[] }
  /** A word from this place on has no place in the order, or a part is missing there. */
  | { readonly outcome: 'stuck'; readonly at: number };

/** One kind of order: how it opens, what follows, and how it is said in full where somebody needs to be shown. */
export interface OrderForm {
  readonly openings: readonly string[];
  readonly read: (text: OrderText, at: number) => OrderRead;
  readonly example: (vocabulary: Vocabulary) => string;
}

/** The text from a token to the end, as it was typed, without the punctuation that leads to it. */
export function tailFrom({ raw, tokens }: OrderText, at: number): string {
  const from = tokens[at]?.from;
  return from === undefined ? '' : raw.slice(from).trim();
}
