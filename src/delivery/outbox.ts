import type { Conversation } from './conversation.ts';
import type { News } from './news.ts';
import type { Aim } from './sent-cards.ts';

/** News waiting for one conversation. */
export interface Delivery {
  readonly id: number;
  readonly conversation: Conversation;
  readonly news: News;
  /** Claims so far, this one included; settling is fenced by it. */
  readonly attempt: number;
  /** Earlier claims after which it may have been delivered: settled as unconfirmed, or never settled before the lease ran out. */
  readonly unconfirmed: number;
  /** Earlier attempts that the service found too big. */
  readonly shrunk: number;
  /** ISO instant at which it was put into the outbox. */
  readonly enqueued?: string;
  /** The message that it edits or replies to; absent for a message of its own. */
  readonly aim?: Aim;
}

/** How a claimed delivery ended. `dead` is given up, and visible in `doctor` and metrics. */
export type Settlement =
  | { readonly kind: 'sent'; readonly message?: string }
  | { readonly kind: 'dead'; readonly why: string }
  | {
      readonly kind: 'again';
      readonly at: string;
      readonly why: string;
      readonly unconfirmed: boolean;
      readonly shrink?: true;
    };

/** Adds news, within the transaction that made it. */
export interface OutboxWriter {
  enqueue(conversation: Conversation, news: News, at: string): Promise<number>;
}

/**
 * Deliveries that are due, claimed by lease so that several processes share them. Within one conversation news leaves
 * one at a time and in the order in which it was put in; and all processes together keep to the service's limits.
 */
export interface Outbox {
  /** Up to `limit` deliveries that may go at once, those due first first, leased to `owner` until `now` + `leaseMs`. */
  claim(owner: string, now: string, leaseMs: number, limit: number): Promise<readonly Delivery[]>;
  /** False where the lease was lost to another owner meanwhile, and nothing was changed. */
  settle(delivery: Delivery, owner: string, settlement: Settlement, now: string): Promise<boolean>;
  counts(): Promise<{ readonly waiting: number; readonly sent: number; readonly dead: number }>;
  dead(limit: number): Promise<readonly { readonly id: number; readonly conversation: string; readonly why: string }[]>;
  /** What has become of deliveries so far. */
  status(ids: readonly number[]): Promise<readonly DeliveryStatus[]>;
  /** Why what waits has to wait, each reason with how many wait for it; those that were never tried have none. */
  waitingFor(): Promise<readonly { readonly why: string; readonly deliveries: number }[]>;
}

/** What has become of a delivery so far. */
export interface DeliveryStatus {
  readonly id: number;
  readonly state: 'waiting' | 'sent' | 'dead';
  /** Why it waits or was given up, where it was tried. */
  readonly why?: string;
}

/** Makes each due run of a schedule happen once, over all processes. */
export interface ScheduleRuns {
  /** True for the first caller that claims this run; the claim stands only if the transaction does. */
  claimRun(schedule: string, dueAt: string, at: string): Promise<boolean>;
  lastRun(schedule: string): Promise<string | undefined>;
}
