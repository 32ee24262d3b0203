import type { Conversation } from './conversation.ts';
import type { News } from './news.ts';
import type { Aim } from './sent-cards.ts';

/** What became of one attempt to send. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly message?: string }
  /** Never repeat: the service refused it for good. */
  | { readonly kind: 'refused'; readonly why: string; readonly conversation?: ConversationEnd }
  /** The message that was to be edited is not there any more: somebody deleted it, and nobody sees what it showed. */
  | { readonly kind: 'deleted'; readonly why: string }
  /** Not delivered for certain; try again no sooner than this many milliseconds from now. Not a failure. */
  | { readonly kind: 'later'; readonly why: string; readonly afterMs?: number; readonly trouble?: 'credentials' }
  /** Not delivered for certain: the service takes less at once. */
  | { readonly kind: 'too-big'; readonly why: string }
  /** It may have been delivered: the service failed after it could have accepted. */
  | { readonly kind: 'unconfirmed'; readonly why: string };

/** The bot was removed from the conversation and may come back; or there is no such conversation any more. */
export type ConversationEnd = 'lost' | 'gone';

/** A way to reach conversations. It gets the news as a value and makes what the reader sees. */
export interface Channel {
  send(conversation: Conversation, news: News, options: SendOptions): Promise<SendOutcome>;
}

export interface SendOptions {
  /** How many earlier attempts ended unconfirmed: the message then says that it may be a repeat. */
  readonly unconfirmedBefore: number;
  /** How often the service has found it too big: each time less of it is shown, and what is left out is counted. */
  readonly shrunk?: number;
  /** The message that it edits or replies to; absent for a message of its own. An edit may be repeated without harm. */
  readonly aim?: Aim;
}
