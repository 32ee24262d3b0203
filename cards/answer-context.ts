import type { Choice, ReadingStep } from '../src/questions/question.ts';

/** What goes with an answer that is not in it: how the question was read, its other readings, and the chart if drawn. */
export interface AnswerContext {
  /** What a refusal offers to ask instead, where the answer itself has nothing to offer. */
  readonly instead?: readonly Choice[];
  readonly reading: readonly ReadingStep[];
  readonly alternatives: readonly Choice[];
  readonly picture?: { readonly url: string; readonly alt: string };
  /** Set where the figures are wanted as one table. */
  readonly asTable?: true;
  /** A short text by which the same answer can be found again. */
  readonly code?: string;
  /** Civil date by which everything in the answer was known, where one was named. */
  readonly asOf?: string;
}
