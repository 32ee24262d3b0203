import type { Answer } from '../src/answers/answer.ts';
import type { Interval } from '../src/indicators/period.ts';
import type { Context } from '../src/questions/follow-ups/context.ts';
import { questionText } from '../src/questions/question-text.ts';
import type { Vocabulary } from '../src/questions/vocabulary.ts';
import type { Asked } from './ask.ts';

/** What the next text may go on from: the question that was answered, or the choices that were offered on top of it. */
export function contextAfter(asked: Asked, before: Context | undefined, vocabulary: Vocabulary): Context | undefined {
  const { understanding } = asked;
  if (understanding.outcome === 'command') return before;
  if (understanding.outcome !== 'question') {
    return understanding.choices.length === 0 ? before : { ...before, choices: understanding.choices };
  }
  const text = questionText(understanding.question, vocabulary);
  const period = 'answer' in asked ? periodOf(asked.answer) : undefined;
  return {
    ...(text === undefined ? {} : { asked: text }),
    ...(period === undefined ? {} : { period: { start: period.start, end: period.end } }),
    choices: understanding.alternatives,
  };
}

/** The period of the figure that an answer is about, where it is about one. */
function periodOf(answer: Answer): Interval | undefined {
  if ('figure' in answer) return answer.figure.observation.period;
  return 'period' in answer ? answer.period : undefined;
}
