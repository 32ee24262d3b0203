import type { Exception, Withdrawal } from '../alerts/exception.ts';
import type { Folded } from '../alerts/fold.ts';
import type { OwnAlertEnd } from '../alerts/own-alert.ts';
import type { Digest } from '../digests/digest.ts';
import type { Conversation } from './conversation.ts';
import type { ShownFigure } from './shown-figure.ts';

/** What became of an exception that people were told of before, where it matters enough to be said. */
export const changeKinds = ['raised-again', 'cleared', 'closed', 'worse', 'snooze-over', 'withdrawn'] as const;

/** One change of an exception, as it is told in a reply. */
export interface ExceptionChange {
  readonly what: (typeof changeKinds)[number];
  /** As it then was; for one raised again it is the new one, which names the old. */
  readonly exception: Exception;
}

/** What one publication raised and cleared, or what quiet time held back. */
export interface ToldExceptions {
  readonly kind: 'exceptions';
  readonly raised: readonly Exception[];
  readonly cleared: readonly Exception[];
  /** What those that are raised speak for. */
  readonly folded?: readonly Folded[];
  /** What was raised and cleared again while the news was held. */
  readonly meanwhile?: readonly Exception[];
  /** ISO instant from which on the news was held. */
  readonly heldSince?: string;
}

/** What somebody asked for and was shown at once, which is taken back with its figures, chart included. */
export interface ToldAnswer {
  readonly kind: 'answer';
  readonly title: string;
  /** What shows it again, in words that the bot understands; absent where there are none for it. */
  readonly question?: string;
  /** Every value that it states. */
  readonly figures: readonly ShownFigure[];
  /** Set once one of them was taken back: since then it shows none. */
  readonly withdrawn?: Withdrawal;
}

/** What a conversation is to be told, as a value: the channel makes the card. */
export type News =
  /** The first words after the bot was installed; a channel is subscribed by it, other conversations are offered it. */
  | { readonly kind: 'greeting'; readonly place: Conversation['kind'] }
  /** What one publication raised and cleared, worst first. */
  | ToldExceptions
  /** What stands on the day a channel is subscribed. */
  | { readonly kind: 'standing'; readonly exceptions: readonly Exception[] }
  /** What became of exceptions that an earlier message showed: a short reply to it. */
  | {
      readonly kind: 'changes';
      readonly changes: readonly ExceptionChange[];
      /** How many values of a digest were taken back. */
      readonly figures?: number;
      /** What the answers were about that were taken back. */
      readonly answers?: readonly string[];
    }
  | {
      readonly kind: 'digest';
      readonly digest: Digest;
      /** By which its figures are found again; absent from one that was made before digests had codes. */
      readonly code?: string;
    }
  | ToldAnswer
  /** An alert that the conversation set for itself can't be watched any more, by its name. */
  | { readonly kind: 'own-alert-ended'; readonly reference: string; readonly name: string; readonly why: OwnAlertEnd }
  /** Nothing has happened: somebody tries whether alerts arrive. */
  | { readonly kind: 'test'; readonly at: string }
  /** A delivery that was given up, for the people who look after the bot. */
  | {
      readonly kind: 'undelivered';
      readonly place: string;
      readonly why: string;
      readonly delivery: number;
      /** The exceptions that it told of, by reference; absent where it told of none. */
      readonly about?: readonly string[];
    };
