import type { Answer } from '../src/answers/answer.ts';
import type { Interval } from '../src/indicators/period.ts';
import { contextAfter as after } from '../src/questions/follow-ups/context-after.ts';
import type { Context } from '../src/questions/follow-ups/context.ts';
import type { Vocabulary } from '../src/questions/vocabulary.ts';
import type { Asked } from './ask.ts';

/** What the next text may go on from after what was asked and what that came to. */
export function contextAfter(asked: Asked, before: Context | undefined, vocabulary: Vocabulary): Context | undefined {
  return after(asked.understanding, 'answer' in asked ? periodOf(asked.answer) : undefined, before, vocabulary);
}

/** The period of the figure that an answer is about, where it is about one. */
function periodOf(answer: Answer): Interval | undefined {
  if ('figure' in answer) return answer.figure.observation.period;
  return 'period' in answer ? answer.period : undefined;
}
