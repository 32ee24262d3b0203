import type { Interval } from '../../indicators/period.ts';
import type { Choice } from '../question.ts';

/** What a person was told last in a conversation, in the catalogue's words and never in their own. */
export interface Context {
  /** The question that was answered, as the text by which it would be offered; absent where none was. */
  readonly asked?: string;
  /** The period of the figure that was the answer. */
  readonly period?: Interval;
  /** What was offered: the questions that were asked back, or the other readings of the one that was answered. */
  readonly choices: readonly Choice[];
}
