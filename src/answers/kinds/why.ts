import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { namedExceptions } from '../named-exceptions.ts';
import { shownHistory } from '../shown-history.ts';

/** How an exception came about: its rule, its figures and its history; nothing of one that may not be known here. */
export async function answerWhy({ reference }: Extract<Question, { kind: 'why' }>, library: Library): Promise<Answer> {
  const found = await library.alerts.named(reference);
  const [named] = found === undefined ? [] : namedExceptions([found], library);
  const next = [{ title: 'Exceptions', text: 'Exceptions' }];
  if (named === undefined) return { kind: 'why', reference, next };
  const history = await shownHistory(named.exception, library.alerts, library.indicators);
  return { kind: 'why', reference, about: { named, history }, next };
}
