import { questionText } from '../question-text.ts';
import type { ListQuestion } from '../question-parts.ts';
import { isChange, isColour } from '../intents/list.ts';
import { understand } from '../understand.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * The text of the list that a few words ask for after another one: "and better?" after those that got worse in Melton. What
 * the words do not say stays, as far as the other sort of list has a place for it.
 */
export function otherList(text: string, asked: string, vocabulary: Vocabulary): string | undefined {
  const before = listIn(asked, vocabulary);
  const own = before && listIn(`Which indicators are ${text}`, vocabulary);
  if (before === undefined || own === undefined) return undefined;
  return questionText({ ...kept(before, own.pick), ...own }, vocabulary);
}

function listIn(text: string, vocabulary: Vocabulary): ListQuestion | undefined {
  const understood = understand(text, vocabulary);
  return understood.outcome === 'question' && understood.question.kind === 'list' ? understood.question : undefined;
}

function kept(
  { outcome, area, against, than, period }: ListQuestion,
  pick: ListQuestion['pick'],
): Partial<ListQuestion> {
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(area === undefined ? {} : { area }),
    ...(against === undefined || !isChange(pick) ? {} : { against }),
    ...(than === undefined || !isChange(pick) ? {} : { than }),
    ...(period === undefined || !isColour(pick) ? {} : { period }),
  };
}
