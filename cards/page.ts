import type { Choice } from '../src/questions/question.ts';

/**
 * What a person is shown, before it is known where: the same page becomes a card, plain text for a terminal and the line
 * of a notification. Every text in it is plain; only the card escapes what its renderer would read as formatting.
 */
export interface Page {
  /** What a notification shows: one line that stands alone. */
  readonly summary: string;
  readonly heading: string;
  readonly tone?: Tone;
  readonly blocks: readonly Block[];
  /** Other readings of what was asked, one press away. */
  readonly alternatives?: readonly Choice[];
  /** What may be asked next. */
  readonly next: readonly Choice[];
  /** What may be done about the exceptions that the page shows. */
  readonly acts?: Acts;
  /** Which of the two the reader is likelier to want: the first choice then stands out. */
  readonly asksBack?: boolean;
}

/** The exceptions that something may be done about, and what has been done. */
export interface Acts {
  /** Those that stand, each with a few words that tell it from the others. */
  readonly about: readonly { readonly reference: string; readonly words: string }[];
  /** The one that the page is about, where there is one. */
  readonly only?: {
    readonly reference: string;
    readonly acknowledged: boolean;
    readonly snoozed: boolean;
    /** Whether an action is set and not done. */
    readonly task: boolean;
  };
}

/** The colour that goes with a heading; what it means is always also said in words. */
export type Tone = 'attention' | 'good' | 'warning';

export type Block =
  /** The one figure or sentence that the page is about. */
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'quiet' | 'strong' | 'warning' }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly Item[]; readonly leftOut?: number }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Hidden behind a button at first. */
      readonly folded: boolean;
      readonly leftOut?: number;
    }
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string };

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** One entry of a list: what it says, and under it what one may need to know of it. */
export interface Item {
  readonly text: string;
  readonly detail?: string;
  readonly strong?: boolean;
}

/** The block in a list where there is something to show, so that pages can be put together without asking. */
export function listOf(title: string, items: readonly Item[], leftOut = 0): readonly Block[] {
  return items.length === 0 && leftOut === 0 ? [] : [{ kind: 'list', title, items, leftOut }];
}

/** A text block where there is a text. */
export function textOf(text: string | undefined, look?: 'quiet' | 'strong' | 'warning'): readonly Block[] {
  if (text === undefined || text === '') return [];
  return [look === undefined ? { kind: 'text', text } : { kind: 'text', text, look }];
}

/** The code by which what is shown is found again, at its foot. */
export function codeBlock(code: string | undefined): readonly Block[] {
  return textOf(code === undefined ? undefined : `Code ${code}`, 'quiet');
}

/** The facts that have a value. */
export function factsOf(rows: readonly (Fact | undefined)[]): readonly Block[] {
  const facts = rows.filter((row) => row !== undefined);
  return facts.length === 0 ? [] : [{ kind: 'facts', rows: facts }];
}
