import type { Choice } from './question.ts';
import type { Token } from './token.ts';

/** The way out of a word that was put right: the same text, to be read with every word as it was typed. */
export function asTyped(text: string): Choice {
  return { title: 'As typed', text: `As typed: ${text.trim()}` };
}

/** The words of a text that is to be read as it was typed; undefined where it does not ask for that. */
export function readAsTyped([first, second, ...rest]: readonly Token[]): readonly Token[] | undefined {
  return first?.text === 'as' && second?.text === 'typed' && rest[0]?.before.startsWith(':') === true
    ? rest
    : undefined;
}
