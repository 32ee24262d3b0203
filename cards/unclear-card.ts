import type { Choice, Understanding, UnclearReason } from '../src/questions/question.ts';
import type { Card } from './card.ts';
import type { Page } from './page.ts';
import { pageCard } from './page-card.ts';
import { pageText, summaryLine } from './page-text.ts';
import { quoted } from './words/sentence.ts';
import { readingWords } from './words/reading.ts';
import { textOf } from './page.ts';

/** A text that was not understood well enough to state a figure. */
export type Unclear = Extract<Understanding, { outcome: 'unclear' }>;

/** The question back as a card: what was not understood, word for word, and up to three things that may have been meant. */
export function unclearCard(unclear: Unclear): Card {
  return pageCard(unclearPage(unclear));
}

/** The question back as plain text, for a terminal. */
export function unclearText(unclear: Unclear): string {
  return pageText(unclearPage(unclear));
}

/** The question back in one line. */
export function unclearSummary(unclear: Unclear): string {
  return summaryLine(unclearPage(unclear));
}

function unclearPage(unclear: Unclear): Page {
  const choices = unclear.choices.slice(0, 3);
  const heading = headings[unclear.reason](quoted(unclear.words.slice(0, 5).map(shortened)));
  const advice = choices.length > 0 ? adviceFor(unclear) : 'This is what I can tell:';
  const read = unclear.reading.filter((step) => !unclear.words.includes(step.words));
  return {
    summary: heading,
    heading,
    blocks: [
      ...textOf(explanations[unclear.reason]),
      ...textOf(unclear.example === undefined ? undefined : `Say it like this: “${unclear.example}”.`),
      ...textOf(readingWords(read), 'quiet'),
      { kind: 'text', text: advice },
    ],
    next: choices.length > 0 ? choices : unclear.reason === 'too-fine' ? covered : always,
    asksBack: true,
  };
}

function adviceFor({ reason }: Unclear): string {
  return reason === 'not-held' ? 'What is held and near to it:' : 'Did you mean:';
}

/** A word as it was typed, unless it is longer than any word is. */
function shortened(word: string): string {
  return word.length <= 80 ? word : `${word.slice(0, 79)}…`;
}

/** What is offered where nothing is near what was asked. */
const always: readonly Choice[] = [
  { title: 'What you can ask', text: 'help' },
  { title: 'Which indicators do you hold?', text: 'Which indicators do you hold?' },
  { title: 'What needs attention?', text: 'What needs attention?' },
];

/** What is offered where a place is too small. */
const covered: readonly Choice[] = [
  { title: 'Which areas do you cover?', text: 'Which areas do you cover?' },
  { title: 'Which indicators do you hold?', text: 'Which indicators do you hold?' },
];

/** What was not understood; the words stand exactly as they were typed. */
const headings: Readonly<Record<UnclearReason, (words: string) => string>> = {
  'unknown-words': (words) => (words === '' ? 'I don’t understand that' : `I don’t understand ${words}`),
  ambiguous: (words) => (words === '' ? 'That can mean several things' : `${words} can mean several things`),
  'no-indicator': () => 'I don’t see which indicator you mean',
  'unknown-period': (words) =>
    words === '' ? 'I don’t understand the period' : `I don’t understand the period ${words}`,
  'too-long': () => 'That is more than I can read at once',
  empty: () => 'There was nothing in that message that I can read',
  'taken-back': () => 'That was not what you meant',
  'not-held': (words) => `No figures for ${words} are held here`,
  'too-fine': (words) => `No figures are held for places as small as ${words}`,
  'no-order': (words) => (words === '' ? 'I need more to carry that out' : `I don’t understand ${words}`),
  'too-much': (words) =>
    words === '' ? 'That is more than one question' : `${words} are more than I can answer at once`,
};

/** Why no figure is given, or what to do. */
const explanations: Readonly<Record<UnclearReason, string>> = {
  'unknown-words': 'I give no figure rather than one for another question.',
  ambiguous: 'Please choose one.',
  'no-indicator': 'Please name one, such as those below.',
  'unknown-period': 'It could be read in more than one way, or it is not one I know.',
  'too-long': 'Please ask in one sentence.',
  empty: 'Please ask in words.',
  'taken-back': 'Please ask again in other words.',
  'too-much': 'Please ask one thing at a time, or the same of up to four, joined by “and”.',
  'no-order': 'Nothing was changed.',
  'not-held': 'I give no figure rather than one for something else.',
  'too-fine': 'Figures are held for whole areas only.',
};
