import type { DeclineReason, Question } from './question.ts';

/** What an answer was asked for: a question, or what was declined with what is recorded about it. */
export type Subject =
  Question | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly indicator?: string };

/** All that is needed to build an answer again: what was asked, and the state of what was known. */
export interface Recipe {
  readonly subject: Subject;
  /** Civil date by which the figures were to be known, where one was named. */
  readonly asOf?: string;
  /** The newest publication that was held; 0 where there was none. */
  readonly publication: number;
  /** A fingerprint of the catalogue that the question was read with. */
  readonly catalogue: string;
  /** A fingerprint of the figures that the answer stated. */
  readonly figures: string;
}
