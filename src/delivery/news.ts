import type { Exception } from '../alerts/exception.ts';
import type { Digest } from '../digests/digest.ts';
import type { Conversation } from './conversation.ts';

/** What a conversation is to be told, as a value: the channel makes the card. */
export type News =
  /** The first words after the bot was installed; a channel is subscribed by it, other conversations are offered it. */
  | { readonly kind: 'greeting'; readonly place: Conversation['kind'] }
  /** What one publication raised and cleared, worst first. */
  | { readonly kind: 'exceptions'; readonly raised: readonly Exception[]; readonly cleared: readonly Exception[] }
  /** What stands on the day a channel is subscribed. */
  | { readonly kind: 'standing'; readonly exceptions: readonly Exception[] }
  | { readonly kind: 'digest'; readonly digest: Digest };
