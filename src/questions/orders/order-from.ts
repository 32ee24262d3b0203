import type { ReadingStep, Understanding } from '../question.ts';
import { tokenise, wordsAsTyped } from '../token.ts';
import type { Token } from '../token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { NameRead } from './names.ts';
import type { OrderText } from './order-form.ts';
import { orderIn } from './orders.ts';

/**
 * What a text that opens as an order comes to: a command of which every word was taken, or what is in the way and how to
 * say it. Undefined where it opens as none.
 */
export function orderFrom(raw: string, tokens: readonly Token[], vocabulary: Vocabulary): Understanding | undefined {
  const text = { raw, tokens, vocabulary };
  const found = orderIn(text);
  if (found === undefined) return undefined;
  const { form, read } = found;
  const unclear = { outcome: 'unclear' as const, choices: [], reading: [] };
  switch (read.outcome) {
    case 'whole':
      return { outcome: 'command', command: read.command, reading: read.names.map((name) => stepOf(text, name)) };
    case 'shared': {
      const ways = waysToSay(text, read.name);
      const choices = ways.filter((each) => mayBeSaid(each, vocabulary));
      const [inEveryWay] = ways;
      // What is in the way whatever the name means is told first.
      if (choices.length === 0 && inEveryWay !== undefined)
        return orderFrom(inEveryWay, tokenise(inEveryWay), vocabulary);
      const offered = choices.map((each) => ({ title: each, text: each }));
      return { ...unclear, reason: 'ambiguous', words: [typed(text, read.name)], choices: offered };
    }
    case 'either': {
      const words = read.at < tokens.length ? [typed(text, { at: read.at, next: tokens.length })] : [];
      return { ...unclear, reason: 'ambiguous', words, choices: read.say.map((each) => ({ title: each, text: each })) };
    }
    case 'stuck': {
      const rest = { at: read.at, next: tokens.length };
      const words = read.at < tokens.length ? [typed(text, rest)] : [];
      return { ...unclear, reason: 'no-order', words, example: form.example(vocabulary) };
    }
  }
}

function typed({ raw, tokens }: OrderText, { at, next }: { readonly at: number; readonly next: number }): string {
  return wordsAsTyped(raw, tokens, at, next);
}

function stepOf(text: OrderText, name: NameRead): ReadingStep {
  const [meaning] = name.meanings;
  return { words: typed(text, name), as: meaning?.as ?? 'indicator', meaning: meaning?.name ?? '' };
}

/** The order with each thing that the shared words stand for in their place. */
function waysToSay({ raw, tokens }: OrderText, { at, next, meanings }: NameRead): readonly string[] {
  const before = raw.slice(0, tokens[at]?.from);
  const after = raw.slice(tokens[next - 1]?.to);
  return meanings.map(({ name }) => `${before}${name}${after}`);
}

/** Whether the text comes to an order, by itself or by a further choice. */
function mayBeSaid(raw: string, vocabulary: Vocabulary): boolean {
  const read = orderIn({ raw, tokens: tokenise(raw), vocabulary })?.read;
  return read !== undefined && read.outcome !== 'stuck';
}
