import { answerWithRecipe, type Answered } from '../src/answers/answered.ts';
import type { Library } from '../src/answers/library.ts';
import type { Command, Question, Understanding } from '../src/questions/question.ts';
import type { Subject } from '../src/questions/recipe.ts';
import type { Context } from '../src/questions/follow-ups/context.ts';
import { understandInContext } from '../src/questions/follow-ups/understand-in-context.ts';
import type { Vocabulary } from '../src/questions/vocabulary.ts';

/** What a question needs: how it is read and what its answer is made from. */
export interface AskParts {
  readonly vocabulary: Vocabulary;
  readonly library: () => Library;
}

/** What a text came to: how it was understood and, where it was a question or a refusal, the answer with its code. */
export type Asked =
  | (Answered & { readonly understanding: Extract<Understanding, { outcome: 'question' | 'declined' }> })
  | { readonly understanding: Extract<Understanding, { outcome: 'unclear' }> }
  | { readonly understanding: Extract<Understanding, { outcome: 'command' }>; readonly command: Command };

/**
 * Understands a text, which may go on from the one before, and answers it from the library: the straight line of a
 * question. `lookedUpTo` is the day up to which the person knows, where they have been here before.
 */
export async function ask(
  text: string,
  { vocabulary, library }: AskParts,
  context?: Context,
  lookedUpTo?: string,
): Promise<Asked> {
  const understanding = understandInContext(text, context, vocabulary);
  switch (understanding.outcome) {
    case 'question':
      return { understanding, ...(await answerWithRecipe(dated(understanding.question, lookedUpTo), library())) };
    case 'declined':
      return { understanding, ...(await answerWithRecipe(refused(understanding), library())) };
    case 'command':
      return { understanding, command: understanding.command };
    case 'unclear':
      return { understanding };
  }
}

/** What changed since the last visit asks since the day of it. */
function dated(question: Question, day: string | undefined): Question {
  const sinceVisit = question.kind === 'changes' && question.since.kind === 'last-visit';
  return sinceVisit && day !== undefined ? { kind: 'changes', since: { kind: 'day', day } } : question;
}

function refused({ reason, indicator }: Extract<Understanding, { outcome: 'declined' }>): Subject {
  return { kind: 'declined', reason, ...(indicator === undefined ? {} : { indicator }) };
}
