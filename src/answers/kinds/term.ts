import type { Question } from '../../questions/question.ts';
import type { Term } from '../../questions/terms.ts';
import type { Answer } from '../answer.ts';
import { areaOf, type Library } from '../library.ts';

/** What one of the bot's own words means here: the same for every figure, so none is read. */
export function answerTerm({ term }: Extract<Question, { kind: 'term' }>, { catalogue }: Library): Promise<Answer> {
  const { calendar, neighbours = [] } = catalogue;
  return Promise.resolve({
    kind: 'term',
    term,
    yearStartsInMonth: calendar.yearStartsInMonth,
    neighbours: neighbours.map((id) => areaOf(catalogue, id)),
    next: (seenIn[term] ?? []).map((text) => ({ title: text, text })),
  });
}

/** Where a word is seen in use. */
const seenIn: Readonly<Partial<Record<Term, readonly string[]>>> = {
  red: ['Which indicators are red', 'What does RAG mean'],
  amber: ['Which indicators are amber', 'What does RAG mean'],
  green: ['Which indicators are green', 'What does RAG mean'],
  rag: ['Which indicators are red', 'What does RAG by rule mean'],
  'rag-by-rule': ['What does not assessed mean', 'What does RAG mean'],
  'not-assessed': ['Which indicators have no RAG', 'What does RAG mean'],
  exception: ['Exceptions'],
  baseline: ['Which indicators have no baseline'],
  signal: ['Which indicators show a signal of concern', 'Which indicators show a signal of improvement'],
  target: ['Which indicators have no target'],
  'not-recent': ['Which indicators are not updated', 'When are the next releases'],
  outcome: ['Which indicators do you hold'],
  indicator: ['Which indicators do you hold'],
};
