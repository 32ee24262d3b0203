import type { Choice, ReadingStep, Understanding } from '../question.ts';
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
    case 'shared':
      return { ...unclear, reason: 'ambiguous', words: [typed(text, read.name)], choices: waysToSay(text, read.name) };
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

/** The order with each thing that the shared words stand for in their place, as far as that is an order. */
function waysToSay(text: OrderText, { at, next, meanings }: NameRead): readonly Choice[] {
  const { raw, tokens, vocabulary } = text;
  const before = raw.slice(0, tokens[at]?.from);
  const after = raw.slice(tokens[next - 1]?.to);
  return meanings.flatMap(({ name }) => {
    const said = `${before}${name}${after}`;
    const read = orderIn({ raw: said, tokens: tokenise(said), vocabulary })?.read;
    return read?.outcome === 'whole' || read?.outcome === 'shared' ? [{ title: said, text: said }] : [];
  });
}
