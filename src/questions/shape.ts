import type { Choice, Understanding } from './question.ts';
import { shapeEndings, shapeOpenings, takingAway } from './shape-words.ts';
import type { Shape } from './shape-words.ts';
import { tokenise, wordsAsTyped } from './token.ts';
import type { Token } from './token.ts';

const texts: Readonly<Record<Shape, string>> = { table: 'as a table', csv: 'as CSV' };

/** A text that ends or begins by saying how the figures are wanted: those words, and the rest of it. */
export interface Ending {
  readonly shape: Shape;
  readonly words: string;
  /** Empty where the text says nothing else. */
  readonly rest: string;
}

/** The longest end of a text that says how the figures are wanted, or else its beginning. */
export function endingOf(text: string): Ending | undefined {
  const tokens = tokenise(text);
  for (let at = Math.max(0, tokens.length - 8); at < tokens.length; at += 1) {
    const found = shapeEndings.longest(tokens, at);
    const shape = found?.next === tokens.length ? found.meanings[0] : undefined;
    if (shape === undefined) continue;
    const from = Math.min(at, takingAway.longest(tokens, 0)?.next ?? 0);
    return { shape, rest: between(text, tokens, from, at), words: between(text, tokens, at, tokens.length) };
  }
  return beginningOf(text, tokens);
}

function beginningOf(text: string, tokens: readonly Token[]): Ending | undefined {
  const found = shapeOpenings.longest(tokens, 0);
  const shape = found?.meanings[0];
  if (found === undefined || shape === undefined) return undefined;
  return { shape, rest: between(text, tokens, found.next, tokens.length), words: between(text, tokens, 0, found.next) };
}

function between(text: string, tokens: readonly Token[], at: number, end: number): string {
  return at === end ? '' : wordsAsTyped(text, tokens, at, end);
}

/** The understanding of what stands beside such words, with its figures wanted so; so are those that it offers. */
export function inShape(understood: Understanding, { shape, words }: Ending): Understanding {
  const said = (choice: Choice): Choice => ({ ...choice, text: `${choice.text} ${texts[shape]}` });
  if (understood.outcome === 'unclear') return { ...understood, choices: understood.choices.map(said) };
  if (understood.outcome !== 'question') return understood;
  return {
    ...understood,
    shape,
    reading: [...understood.reading, { words, as: 'cue', meaning: texts[shape] }],
    alternatives: understood.alternatives.map(said),
  };
}
