import type { UnansweredCount } from '../questions/unanswered.ts';
import { print, printJson, withKnowledge, type AddCommand } from './command.ts';

/** `questions unanswered`: which words kept questions from being answered, so that a partnership can grow its aliases. */
export const addQuestions: AddCommand = (program, settings) => {
  program
    .command('questions')
    .description('what people asked')
    .command('unanswered')
    .description('list the words that kept questions from being answered, the most frequent first')
    .option('--json', 'print one JSON document')
    .action((options: { readonly json?: boolean }) => {
      const { keepUnanswered } = settings();
      return withKnowledge(settings(), async ({ store }) => {
        const counts = await store.unanswered.counted(200);
        if (options.json) printJson(counts);
        else for (const line of linesOf(counts, keepUnanswered)) print(line);
      });
    });
};

function linesOf(counts: readonly UnansweredCount[], kept: boolean): readonly string[] {
  if (counts.length > 0) return counts.map(lineOf);
  if (kept) return ['No word kept a question from being answered.'];
  return [
    'Nothing is kept. With KEEP_UNANSWERED=yes the bot counts the words that keep questions from being answered,',
    'by day, without names, conversations or the questions themselves.',
  ];
}

function lineOf({ word, reason, nearest, times, first, last }: UnansweredCount): string {
  const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
  const near = nearest === '' ? '' : `, nearest: ${nearest}`;
  return `${word}: ${times === 1 ? 'once' : `${times} times`} ${days}, ${reasons[reason]}${near}`;
}

const reasons: Readonly<Record<UnansweredCount['reason'], string>> = {
  'unknown-words': 'not known',
  ambiguous: 'could mean several things',
  'no-indicator': 'names no indicator',
  'unknown-period': 'is no period that is known',
  'too-long': 'too long',
  empty: 'empty',
  'too-much': 'more than one question',
  'taken-back': 'taken back',
  'no-order': 'stands in the way of an order',
  'not-held': 'is held nothing of',
  'too-fine': 'names a place too small',
};
