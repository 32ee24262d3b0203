import type { Card } from '../cards/card.ts';
import type { Action } from '../src/alerts/act.ts';
import type { Person } from '../src/alerts/mark.ts';
import type { Conversation } from '../src/delivery/conversation.ts';
import type { ToldAnswer } from '../src/delivery/news.ts';

/** One message from a person, with the mention of the bot stripped and nothing of the SDK left in it. */
export interface Turn {
  readonly text: string;
  readonly conversation: Conversation;
  /** The thread within a channel, where there is one. */
  readonly thread?: string;
  /** The person's Entra object id, or the channel's own id for them where there is none. */
  readonly person: string;
  /** What the person is called, where the service says so. */
  readonly name?: string;
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

/** A button of a card that was pressed and wants its answer at once. */
export interface Press {
  readonly conversation: Conversation;
  /** The thread within a channel, where there is one. */
  readonly thread?: string;
  readonly person: Person;
  /** The id of the press: the same press may come several times. */
  readonly activity: string;
  /** The message whose card it is on. */
  readonly message?: string;
  readonly deed: PressedDeed;
}

/** What a button asks for. */
export type PressedDeed =
  | { readonly kind: 'act'; readonly reference: string; readonly actions: readonly Action[] }
  | { readonly kind: 'why'; readonly reference: string }
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** The answer to a press: a sentence for whoever pressed or the card as it now is, and what is said in its thread. */
export interface Pressed {
  readonly text: string;
  readonly card?: Card;
  readonly replies: readonly Reply[];
}

/** One message back: a card with the text that a notification shows, or plain text. */
export interface Reply {
  readonly summary: string;
  readonly card?: Card;
  readonly text?: string;
  /** What the card states, where it may have to be taken back. */
  readonly shows?: Shown;
  /** Is told of the message of its card, or of its text where there is none, once it was sent. */
  readonly sent?: (message: string) => void;
}

/** What a reply is about, what shows it again, and every value that it states. */
export interface Shown extends Pick<ToldAnswer, 'title' | 'question' | 'figures'> {
  /** The newest publication when they were read, where that is known. */
  readonly publication?: number;
}

/** What the Teams side hands turns and arrivals to. Failing is a fault: an expected refusal is a reply. */
export interface Conversing {
  onTurn(turn: Turn): Promise<readonly Reply[]>;
  onArrival(arrival: Arrival): Promise<readonly Reply[]>;
  onPress(press: Press): Promise<Pressed>;
}
