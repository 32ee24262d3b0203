import type { Channel, SendOptions, SendOutcome } from '../../src/delivery/channel.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import type { News } from '../../src/delivery/news.ts';

/** One message as the channel saw it. */
export interface Seen {
  readonly conversation: string;
  readonly tenant: string;
  readonly news: News;
  readonly unconfirmedBefore: number;
  readonly at: number;
}

/** How a channel in a test behaves: what becomes of a message, given how many came before it. */
export type Behaviour = (seen: Seen, before: number) => SendOutcome | Promise<SendOutcome>;

/** A channel that writes down what it saw and when, and answers as the test says; without that, everything is sent. */
export class PacedChannel implements Channel {
  readonly seen: Seen[] = [];
  readonly #now: () => number;
  readonly #behaviour: Behaviour;

  constructor(now: () => number, behaviour: Behaviour = () => ({ kind: 'sent' })) {
    this.#now = now;
    this.#behaviour = behaviour;
  }

  async send(conversation: Conversation, news: News, options: SendOptions): Promise<SendOutcome> {
    const seen = {
      conversation: conversation.id,
      tenant: conversation.tenant ?? '',
      news,
      unconfirmedBefore: options.unconfirmedBefore,
      at: this.#now(),
    };
    this.seen.push(seen);
    return this.#behaviour(seen, this.seen.length - 1);
  }
}

/** The most messages within any span of so many milliseconds, over the given times. */
export function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + ms).length));
}
