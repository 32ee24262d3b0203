import type { Conversation } from '../../src/delivery/conversation.ts';
import type { News } from '../../src/delivery/news.ts';
import { conversationLimits, memoryOf, paced, tenantLimits } from '../../src/delivery/pace.ts';
import type { Attempts, PaceLimit } from '../../src/delivery/pace.ts';
import type { Delivery, DeliveryStatus, Outbox, OutboxWriter, Settlement } from '../../src/delivery/outbox.ts';

interface Row {
  readonly id: number;
  readonly conversation: Conversation;
  readonly news: News;
  readonly enqueued: string;
  dueAt: string;
  state: 'waiting' | 'sent' | 'dead';
  attempt: number;
  unconfirmed: number;
  shrunk: number;
  /** When each attempt counts for the pace. */
  readonly countsAt: number[];
  owner?: string | undefined;
  leasedUntil?: string | undefined;
  why?: string | undefined;
  message?: string | undefined;
}

/** An outbox in memory that keeps the interface's every law, with its rows open to a test. */
export class MemoryOutbox implements Outbox, OutboxWriter {
  readonly rows: Row[] = [];

  enqueue(conversation: Conversation, news: News, at: string): Promise<number> {
    const id = this.rows.length + 1;
    this.rows.push({ ...unsent(), id, conversation, news, enqueued: at, dueAt: at });
    return Promise.resolve(id);
  }

  claim(owner: string, now: string, leaseMs: number, limit: number): Promise<readonly Delivery[]> {
    const claimed: Delivery[] = [];
    const leasedUntil = new Date(Date.parse(now) + leaseMs).toISOString();
    for (const row of this.#headsDue(now)) {
      if (claimed.length === limit) break;
      const goes = paced(this.#attemptsBefore(row.conversation), Date.parse(now));
      if (goes > Date.parse(now)) {
        row.dueAt = new Date(goes).toISOString();
        continue;
      }
      if (row.owner !== undefined) row.unconfirmed += 1;
      row.attempt += 1;
      Object.assign(row, { owner, leasedUntil });
      row.countsAt.push(Date.parse(leasedUntil));
      const { id, conversation, news, attempt, unconfirmed, shrunk, enqueued } = row;
      claimed.push({ id, conversation, news, attempt, unconfirmed, shrunk, enqueued });
    }
    return Promise.resolve(claimed);
  }

  #headsDue(now: string): readonly Row[] {
    const waiting = this.rows.filter((row) => row.state === 'waiting');
    const heads = [...Map.groupBy(waiting, ({ conversation }) => conversation.id).values()].flatMap(
      ([head]) => head ?? [],
    );
    return heads
      .filter((row) => row.dueAt <= now && (row.leasedUntil ?? '') <= now)
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id - b.id);
  }

  #attemptsBefore({ id, tenant }: Conversation): Attempts {
    const of = (rows: readonly Row[], { count }: PaceLimit): readonly number[] =>
      rows
        .flatMap(({ countsAt }) => countsAt)
        .toSorted((a, b) => a - b)
        .slice(-count);
    return {
      conversation: of(
        this.rows.filter((row) => row.conversation.id === id),
        memoryOf(conversationLimits),
      ),
      tenant: of(
        this.rows.filter((row) => row.conversation.tenant === tenant),
        memoryOf(tenantLimits),
      ),
    };
  }

  settle(delivery: Delivery, owner: string, settlement: Settlement, now: string): Promise<boolean> {
    const row = this.rows.find((each) => each.id === delivery.id);
    if (row?.state !== 'waiting' || row.owner !== owner || row.attempt !== delivery.attempt) {
      return Promise.resolve(false);
    }
    row.countsAt[row.countsAt.length - 1] = Date.parse(now);
    row.owner = undefined;
    row.leasedUntil = undefined;
    if (settlement.kind === 'again') {
      row.dueAt = settlement.at;
      row.why = settlement.why;
      if (settlement.unconfirmed) row.unconfirmed += 1;
      if (settlement.shrink === true) row.shrunk += 1;
    } else {
      row.state = settlement.kind;
      if (settlement.kind === 'sent') row.message = settlement.message;
      else row.why = settlement.why;
    }
    return Promise.resolve(true);
  }

  counts(): Promise<{ waiting: number; sent: number; dead: number }> {
    const of = (state: Row['state']): number => this.rows.filter((row) => row.state === state).length;
    return Promise.resolve({ waiting: of('waiting'), sent: of('sent'), dead: of('dead') });
  }

  status(ids: readonly number[]): Promise<readonly DeliveryStatus[]> {
    const rows = this.rows.filter(({ id }) => ids.includes(id));
    return Promise.resolve(rows.map(({ id, state, why }) => ({ id, state, ...(why === undefined ? {} : { why }) })));
  }

  waitingFor(): Promise<readonly { why: string; deliveries: number }[]> {
    const waiting = this.rows.filter(({ state, why }) => state === 'waiting' && why !== undefined);
    const groups = [...Map.groupBy(waiting, ({ why = '' }) => why)].map(([why, rows]) => ({
      why,
      deliveries: rows.length,
    }));
    return Promise.resolve(groups.toSorted((a, b) => a.why.localeCompare(b.why)));
  }

  dead(limit: number): Promise<readonly { id: number; conversation: string; why: string }[]> {
    const dead = this.rows.filter((row) => row.state === 'dead').slice(0, limit);
    return Promise.resolve(
      dead.map(({ id, conversation, why }) => ({ id, conversation: conversation.id, why: why ?? '' })),
    );
  }
}

function unsent(): Pick<Row, 'state' | 'attempt' | 'unconfirmed' | 'shrunk' | 'countsAt'> {
  return { state: 'waiting', attempt: 0, unconfirmed: 0, shrunk: 0, countsAt: [] };
}
