import type { Interval } from '../../indicators/period.ts';
import type { Choice } from '../question.ts';
import type { About } from './about.ts';

/** What a person was told last in a conversation, in the catalogue's words and never in their own. */
export interface Context {
  /** The question that was answered, as the text by which it would be offered; absent where none was. */
  readonly asked?: string;
  /** What the conversation is about; kept by a question that has no place for a part of it. */
  readonly about?: About;
  /** The period of the figure that was the answer. */
  readonly period?: Interval;
  /** What was offered: the questions that were asked back, or the other readings of the one that was answered. */
  readonly choices: readonly Choice[];
  /** Set where the choices were asked back, so that the next text may be one of them. */
  readonly asksBack?: true;
}

/** A context as a conversation keeps it. */
export interface Remembered {
  readonly context: Context;
  /** ISO instant of the turn that it is of. */
  readonly at: string;
  /** ISO instant of the last turn of an earlier visit, where there was one. */
  readonly visitBefore?: string;
}

/** Recalls what a conversation goes on from, by a key that names nobody. */
export interface ContextReader {
  recall(key: string): Promise<Remembered | undefined>;
}

/** Keeps what conversations go on from: the newest of each key, whatever the order in which they come. */
export interface Contexts extends ContextReader {
  remember(key: string, remembered: Remembered): Promise<void>;
  /** Forgets what is older than an instant, and says how many. */
  forgetBefore(at: string): Promise<number>;
}
