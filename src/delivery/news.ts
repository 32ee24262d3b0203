import type { Exception } from '../alerts/exception.ts';
import type { Digest } from '../digests/digest.ts';
import type { Conversation } from './conversation.ts';

/** What became of an exception that people were told of before, where it matters enough to be said. */
export const changeKinds = ['raised-again', 'cleared', 'closed', 'worse', 'snooze-over', 'withdrawn'] as const;

/** One change of an exception, as it is told in a reply. */
export interface ExceptionChange {
  readonly what: (typeof changeKinds)[number];
  /** As it then was; for one raised again it is the new one, which names the old. */
  readonly exception: Exception;
}

/** What a conversation is to be told, as a value: the channel makes the card. */
export type News =
  /** The first words after the bot was installed; a channel is subscribed by it, other conversations are offered it. */
  | { readonly kind: 'greeting'; readonly place: Conversation['kind'] }
  /** What one publication raised and cleared, worst first. */
  | { readonly kind: 'exceptions'; readonly raised: readonly Exception[]; readonly cleared: readonly Exception[] }
  /** What stands on the day a channel is subscribed. */
  | { readonly kind: 'standing'; readonly exceptions: readonly Exception[] }
  /** What became of exceptions that an earlier message showed: a short reply to it. */
  | { readonly kind: 'changes'; readonly changes: readonly ExceptionChange[]; readonly figures?: number }
  | { readonly kind: 'digest'; readonly digest: Digest };
