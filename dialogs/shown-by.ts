import { shownFigures } from '../src/answers/shown-figures.ts';
import { questionText } from '../src/questions/question-text.ts';
import type { Vocabulary } from '../src/questions/vocabulary.ts';
import type { AskedQuestion } from './reply.ts';
import type { Shown } from './turn.ts';

/** What an answer shows, in the catalogue's words and never in those that were typed; nothing where it states no figure. */
export function shownBy(asked: AskedQuestion, vocabulary: Vocabulary): { readonly shows?: Shown } {
  if (!('answer' in asked)) return {};
  const { understanding, answer, recipe } = asked;
  const figures = shownFigures(answer);
  const text = understanding.outcome === 'question' ? questionText(understanding.question, vocabulary) : undefined;
  const about = text === undefined ? { title: 'An answer' } : { title: text, question: text };
  return figures.length === 0 ? {} : { shows: { ...about, figures, publication: recipe.publication } };
}
