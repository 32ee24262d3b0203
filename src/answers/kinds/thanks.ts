import type { Answer } from '../answer.ts';

/** A courtesy is answered by one; nothing is looked up. */
export function answerThanks(): Promise<Answer> {
  return Promise.resolve({ kind: 'thanks', next: [] });
}
