import type { Card } from '../cards/card.ts';
import type { Conversation } from '../src/delivery/conversation.ts';

/** One message from a person, with the mention of the bot stripped and nothing of the SDK left in it. */
export interface Turn {
  readonly text: string;
  readonly conversation: Conversation;
  /** The thread within a channel, where there is one. */
  readonly thread?: string;
  /** The person's Entra object id, or the channel's own id for them where there is none. */
  readonly person: string;
  readonly activity: string;
  /** Files that came with the message, not fetched yet. */
  readonly files?: readonly HandedFile[];
}

/** A file that a person handed over. */
export interface HandedFile {
  readonly name: string;
  /** Fetches it; a failure that is to be expected is a value. */
  read(): Promise<FileContent>;
}

export type FileContent =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly why: 'untrusted' | 'too-large' | 'slow' | 'unreachable' };

/** Something that happened to the bot in a conversation rather than something said. */
export type Arrival =
  /** `chosen`: the person who installed it picked this channel, rather than it being the team's General. */
  | { readonly kind: 'installed'; readonly conversation: Conversation; readonly chosen?: true }
  | { readonly kind: 'removed'; readonly conversation: Conversation };

/** One message back: a card with the text that a notification shows, or plain text. */
export interface Reply {
  readonly summary: string;
  readonly card?: Card;
  readonly text?: string;
}

/** What the Teams side hands turns and arrivals to. Failing is a fault: an expected refusal is a reply. */
export interface Conversing {
  onTurn(turn: Turn): Promise<readonly Reply[]>;
  onArrival(arrival: Arrival): Promise<readonly Reply[]>;
}
