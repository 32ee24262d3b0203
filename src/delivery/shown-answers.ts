import type { Withdrawal } from '../alerts/exception.ts';
import type { Conversation } from './conversation.ts';
import type { ToldAnswer } from './news.ts';
import type { ShownFigure } from './shown-figure.ts';

/** An answer that was given at once, as far as taking it back needs: never what was typed, nor who asked. */
export interface ShownAnswer extends Pick<ToldAnswer, 'title' | 'question' | 'figures'> {
  /** Without the person whose chat it is. */
  readonly conversation: Conversation;
  /** The message that shows it. */
  readonly message: string;
  /** The message with which its thread begins, in a channel. */
  readonly thread?: string;
}

/** An answer that is kept, by its number. */
export interface KeptAnswer extends Omit<ShownAnswer, 'figures'> {
  readonly id: number;
}

/** An answer that was taken back, and the delivery that its message is now. */
export interface TakenBack extends KeptAnswer {
  readonly delivery: number;
}

/**
 * The answers that conversations were given, by the values that they state. Those that state the same values share one
 * list of them. One that is taken back becomes a message of the outbox, and is known here only until its conversation
 * was told.
 */
export interface ShownAnswers {
  keep(answer: ShownAnswer, at: string): Promise<void>;
  /** The values that answers state of these indicators, each once. */
  figures(indicators: readonly string[]): Promise<readonly ShownFigure[]>;
  /** The answers that state the value, oldest first. */
  stating(figure: ShownFigure): Promise<readonly KeptAnswer[]>;
  /** Edits its message to say that it was taken back, once. */
  takeBack(id: number, withdrawal: Withdrawal): Promise<void>;
  /** Those that were taken back and of which nobody was told yet, oldest first. */
  untold(): Promise<readonly TakenBack[]>;
  /** Nobody needs to be told of these any more. */
  told(ids: readonly number[]): Promise<void>;
  /** Forgets what was shown before an instant. */
  forgetBefore(at: string): Promise<void>;
  /** Forgets what was shown where the bot is no more: in the whole team, where the conversation belongs to one. */
  forgetIn(conversation: Pick<Conversation, 'id' | 'team'>): Promise<void>;
}
