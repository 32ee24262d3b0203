import { functionWords } from '../function-words.ts';
import { phraseList } from '../phrase-list.ts';
import type { Choice } from '../question.ts';
import { tokenise } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';

const places: readonly (readonly string[])[] = [
  phraseList('1, one, first, the first, first one, the first one, number 1, number one, option 1'),
  phraseList('2, two, second, the second, second one, the second one, number 2, number two, option 2'),
  phraseList('3, three, third, the third, third one, the third one, number 3, number three, option 3'),
];

const assents = phraseList('yes, yes please, yep, yeah, ok, okay, sure, correct, right, exactly');

const byPlace = new Map(
  places.flatMap((texts, place) => texts.map((text) => [joined(tokenise(text)), place] as const)),
);
const assenting = new Set(assents.map((text) => joined(tokenise(text))));

const polite = createTrie<true>();
for (const phrase of functionWords) polite.add(tokenise(phrase), true, true);

/**
 * The choice that a reply to a question back picks: by its place, by assent where there is one alone, or by its words.
 * `none` where the reply is such a one, and yet picks none.
 */
export function replyTo(tokens: readonly Token[], choices: readonly Choice[]): Choice | 'none' | undefined {
  const said = joined(tokens);
  if (assenting.has(said)) return choices.length === 1 ? (choices[0] ?? 'none') : 'none';
  const place = byPlace.get(said);
  return place === undefined ? chosen(tokens, choices) : (choices[place] ?? 'none');
}

/**
 * The choice that a text picks by words that it holds with the fewest others beside them. "Residential" picks "Residential
 * burglary" before "Burglary, residential and business"; words that two choices of the same length hold pick none.
 */
export function chosen(tokens: readonly Token[], choices: readonly Choice[]): Choice | undefined {
  const words = contentOf(tokens);
  if (words.length === 0) return undefined;
  const holding = choices
    .map((choice) => ({ choice, stems: new Set(tokenise(choice.text).map(({ stem }) => stem)) }))
    .filter(({ stems }) => words.every(({ stem }) => stems.has(stem)))
    .toSorted((a, b) => a.stems.size - b.stems.size);
  const [first, second] = holding;
  return first?.stems.size === second?.stems.size ? undefined : first?.choice;
}

function contentOf(tokens: readonly Token[]): readonly Token[] {
  const content: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const next = polite.longest(tokens, at)?.next;
    if (next === undefined && token !== undefined) content.push(token);
    at = next ?? at + 1;
  }
  return content;
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
