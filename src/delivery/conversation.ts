/** Where news can be sent: one channel, group chat or personal chat, as our own validated value. */
export interface Conversation {
  /** The conversation's id without its thread; for a channel, the channel's id. */
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly tenant?: string;
  /** Where the channel's service is reached. */
  readonly serviceUrl: string;
  /** The bot's own id in that conversation. */
  readonly bot: string;
  readonly team?: string;
  readonly name?: string;
}

/** A conversation that asked to be told, and since when. */
export interface Subscription {
  readonly conversation: Conversation;
  readonly since: string;
}

/** Who is told. Subscribing twice keeps the first date; a conversation that lost the bot is forgotten. */
export interface Subscriptions {
  subscribed(): Promise<readonly Subscription[]>;
  find(conversation: string): Promise<Subscription | undefined>;
  subscribe(conversation: Conversation, at: string): Promise<'new' | 'already'>;
  unsubscribe(conversation: string, at: string): Promise<'ended' | 'not-subscribed'>;
  /** Ends every subscription of a team the bot was removed from. */
  unsubscribeTeam(team: string, at: string): Promise<number>;
}

/** Remembers that something was done once: "greeted team X". `once` is true for the first caller only. */
export interface Once {
  once(key: string, at: string): Promise<boolean>;
  forget(key: string): Promise<void>;
}
