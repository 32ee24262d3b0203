import type { Interval } from '../../indicators/period.ts';
import { questionText } from '../question-text.ts';
import type { Understanding } from '../question.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { aboutAfter } from './about.ts';
import type { Context } from './context.ts';

/**
 * What the next text may go on from: the question that was answered, or what was asked back on top of it. What was offered
 * earlier is offered no more. `told` is the period of the figure that was the answer.
 */
export function contextAfter(
  understanding: Understanding,
  told: Interval | undefined,
  before: Context | undefined,
  vocabulary: Vocabulary,
): Context | undefined {
  if (understanding.outcome === 'command' || isCourtesy(understanding)) return before;
  if (understanding.outcome !== 'question') {
    const { choices } = understanding;
    if (choices.length === 0 && before === undefined) return undefined;
    const asksBack = understanding.outcome === 'unclear' && choices.length > 0;
    return { ...withoutOffers(before), choices, ...(asksBack ? { asksBack } : {}) };
  }
  const { question, alternatives } = understanding;
  const asked = questionText(question, vocabulary);
  return {
    ...(asked === undefined ? {} : { asked }),
    about: aboutAfter(question, before?.about),
    ...(told === undefined ? {} : { period: { start: told.start, end: told.end } }),
    choices: alternatives,
  };
}

/** After "thanks" the conversation goes on from where it was. */
function isCourtesy(understanding: Understanding): boolean {
  return understanding.outcome === 'question' && understanding.question.kind === 'thanks';
}

function withoutOffers({ asked, about, period }: Partial<Context> = {}): Omit<Context, 'choices' | 'asksBack'> {
  return {
    ...(asked === undefined ? {} : { asked }),
    ...(about === undefined ? {} : { about }),
    ...(period === undefined ? {} : { period }),
  };
}
