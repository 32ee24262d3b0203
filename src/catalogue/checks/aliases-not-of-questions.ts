import { questionWords } from '../../questions/question-words.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/**
 * No alias or shared word is one that questions are formed with: a question could not say which of the two it means. A
 * name may be, as an official one can't be chosen.
 */
export function aliasesNotOfQuestions(draft: Draft): readonly Problem[] {
  const { partnership, areas, indicators, outcomes, namedPeriods, ambiguities } = draft;
  const isQuestionWord = questionWords(partnership.value.calendar);
  const named = [...areas, ...indicators, ...outcomes, ...namedPeriods].flatMap(({ value, at }) =>
    value.aliases.map((text, index) => ({ text, of: `"${value.name}"`, place: at('aliases', index) })),
  );
  const shared = ambiguities.flatMap(({ value, at }) =>
    value.words.map((text, index) => ({ text, of: 'several things', place: at('words', index) })),
  );
  return [...named, ...shared].flatMap(({ text, of, place }) =>
    isQuestionWord(text)
      ? [
          {
            ...place,
            message: `"${text}" can't stand for ${of}, as questions are asked with it; leave it out, or use more words.`,
          },
        ]
      : [],
  );
}
