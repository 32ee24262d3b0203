import type { Filter } from '../alerts/filter.ts';

/** Where news can be sent: one channel, group chat or personal chat, or a webhook, as our own validated value. */
export interface Conversation {
  /** The conversation's id without its thread; for a channel, the channel's id. */
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel' | 'webhook';
  readonly tenant?: string;
  /** Where the channel's service is reached. */
  readonly serviceUrl: string;
  /** The bot's own id in that conversation. */
  readonly bot: string;
  readonly team?: string;
  readonly name?: string;
  /** The Entra object id of the person whose personal chat it is. */
  readonly person?: string;
}

/** A conversation that asked to be told, and since when. */
export interface Subscription {
  readonly conversation: Conversation;
  readonly since: string;
  /** What it follows: whatever any of these asks for; none asks for everything. */
  readonly filters: readonly Filter[];
}

/** A conversation that the bot knows. `known` has not subscribed; `lost` had, and the bot is not in it at present. */
export interface KnownConversation extends Subscription {
  readonly state: 'subscribed' | 'known' | 'lost';
}

/** What is asked of subscriptions. */
export interface SubscriptionReader {
  subscribed(): Promise<readonly Subscription[]>;
  find(conversation: string): Promise<Subscription | undefined>;
  /** Every conversation that the bot knows, in the order in which they came. */
  known(): Promise<readonly KnownConversation[]>;
}

/**
 * Who is told. Subscribing twice keeps the first date. A conversation that the bot was removed from is told nothing, and
 * follows what it followed before once the bot is back.
 */
export interface Subscriptions extends SubscriptionReader {
  /** Follows everything from now on, whatever was followed before. */
  subscribe(conversation: Conversation, at: string): Promise<'new' | 'already'>;
  /** Follows what the filter asks for, beside what is followed already. */
  follow(conversation: Conversation, filter: Filter, at: string): Promise<'new' | 'added' | 'already'>;
  /** Follows what these filters ask for, and nothing else. */
  followOnly(conversation: Conversation, filters: readonly Filter[], at: string): Promise<'new' | 'changed'>;
  /** Takes one filter back; where it was the last one the subscription ends. Everything can't be followed less one thing. */
  unfollow(conversation: string, filter: Filter, at: string): Promise<'removed' | 'ended' | 'not-followed'>;
  unsubscribe(conversation: string, at: string): Promise<'ended' | 'not-subscribed'>;
  /** Ends every subscription of a team. */
  unsubscribeTeam(team: string, at: string): Promise<number>;
  /** Remembers how a conversation is reached, and subscribes it to nothing. */
  meet(conversation: Conversation, at: string): Promise<void>;
  /** The bot was removed: from the whole team, where the conversation belongs to one. */
  lose(conversation: Conversation): Promise<void>;
  /** The bot was removed from this one conversation. */
  loseOne(conversation: string): Promise<void>;
  /** The bot is back: what was followed there is followed again. Gives the conversations that this is true of. */
  resume(conversation: Conversation): Promise<readonly Conversation[]>;
  /** There is no such conversation any more. */
  forget(conversation: string): Promise<void>;
}

/** Remembers that something was done once: "greeted team X". `once` is true for the first caller only. */
export interface Once {
  once(key: string, at: string): Promise<boolean>;
  forget(key: string): Promise<void>;
}
