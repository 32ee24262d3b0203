import { functionWords } from './function-words.ts';
import { reference } from './orders/reference.ts';
import { phraseList } from './phrase-list.ts';
import type { Question, ReadingStep } from './question.ts';
import { maybe, phrase } from './reader.ts';
import { tokenise, wordsAsTyped } from './token.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';

const openings = maybe(
  phrase(
    ...phraseList(`
      why, why is, why was, why did, why are we told of, explain, tell me about, tell us about, what is, what was, whats, what about, show, show me, about,
      details of, history of, the history of, status of, how is, what happened to, more on, more about, reasons for, what is behind,
      explain exception, explain alert, exception, alert, the exception, the alert, why exception, why alert
    `),
  ),
);
const endings = maybe(
  phrase(...phraseList('raised, open, opened, still open, told, an exception, an alert, about, come up, there, red')),
);

const polite = createTrie<true>();
for (const words of functionWords) polite.add(tokenise(words), true, true);

/** The question about one exception that a text asks by its reference: "why A-0001"; nothing where it says anything else. */
export function exceptionAsked(
  text: string,
  tokens: readonly Token[],
): { readonly question: Question; readonly reading: readonly ReadingStep[] } | undefined {
  const start = openings(tokens, 0)?.next ?? 0;
  const named = reference(tokens, start) ?? reference(tokens, polite.longest(tokens, start)?.next ?? start);
  if (named === undefined) return undefined;
  const end = endings(tokens, named.next)?.next ?? named.next;
  const last = end < tokens.length ? (polite.longest(tokens, end)?.next ?? end) : end;
  if (last < tokens.length) return undefined;
  const words = wordsAsTyped(text, tokens, start, named.next);
  return {
    question: { kind: 'why', reference: named.value },
    reading: [{ words, as: 'cue', meaning: named.value }],
  };
}
