import type { Conversation } from './conversation.ts';
import type { News } from './news.ts';
import type { ShownFigure } from './shown-figure.ts';

/** Which message a delivery is about, where it is not a new one. */
export type Aim =
  /** Brings a message to what it says now; the thread is named where the message is a reply. */
  | { readonly kind: 'edit'; readonly message: string; readonly thread?: string }
  /** Goes into the thread that starts with that message, where the conversation has threads. */
  | { readonly kind: 'reply'; readonly thread?: string };

/** A message that was sent or waits to be sent, with what it says now. */
export interface SentCard {
  /** The number of its delivery. */
  readonly id: number;
  readonly conversation: Conversation;
  readonly news: News;
  /** The delivery that it replies to. */
  readonly replyTo?: number;
}

/** Every message that shows an exception or a figure, so that each can be brought up to date. */
export interface SentCards {
  /** The messages that show one of the exceptions, oldest first; those that were given up show nothing. */
  showing(references: readonly string[]): Promise<readonly SentCard[]>;
  /** The message with that id in that conversation. */
  at(conversation: string, message: string): Promise<SentCard | undefined>;
  /** The values that messages state of these indicators, each once. */
  figures(indicators: readonly string[]): Promise<readonly ShownFigure[]>;
  /** The messages that state one of the values, oldest first. */
  stating(figures: readonly ShownFigure[]): Promise<readonly SentCard[]>;
  /**
   * Says from now on what the message shall show. One that is sent already, or may be, is edited once that is known; any
   * number of changes until then are one edit.
   */
  edit(card: number, news: News, at: string): Promise<void>;
  /** Puts a reply to the message into the outbox, and gives its number. */
  reply(card: number, news: News, at: string): Promise<number>;
}
