import type { Conversation } from '../../src/delivery/conversation.ts';
import type { News } from '../../src/delivery/news.ts';
import type { Delivery, Outbox, OutboxWriter, Settlement } from '../../src/delivery/outbox.ts';

interface Row {
  readonly id: number;
  readonly conversation: Conversation;
  readonly news: News;
  readonly enqueued: string;
  dueAt: string;
  state: 'waiting' | 'sent' | 'dead';
  attempt: number;
  unconfirmed: number;
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
    this.rows.push({ id, conversation, news, enqueued: at, dueAt: at, state: 'waiting', attempt: 0, unconfirmed: 0 });
    return Promise.resolve(id);
  }

  claim(owner: string, now: string, leaseMs: number, limit: number): Promise<readonly Delivery[]> {
    const due = this.rows
      .filter((row) => row.state === 'waiting' && row.dueAt <= now && (row.leasedUntil ?? '') <= now)
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id - b.id)
      .slice(0, limit);
    for (const row of due) {
      if (row.owner !== undefined) row.unconfirmed += 1;
      row.attempt += 1;
      row.owner = owner;
      row.leasedUntil = new Date(Date.parse(now) + leaseMs).toISOString();
    }
    return Promise.resolve(
      due.map(({ id, conversation, news, attempt, unconfirmed, enqueued }) => ({
        id,
        conversation,
        news,
        attempt,
        unconfirmed,
        enqueued,
      })),
    );
  }

  settle(delivery: Delivery, owner: string, settlement: Settlement): Promise<boolean> {
    const row = this.rows.find((each) => each.id === delivery.id);
    if (row?.state !== 'waiting' || row.owner !== owner || row.attempt !== delivery.attempt) {
      return Promise.resolve(false);
    }
    row.owner = undefined;
    row.leasedUntil = undefined;
    if (settlement.kind === 'again') {
      row.dueAt = settlement.at;
      row.why = settlement.why;
      if (settlement.unconfirmed) row.unconfirmed += 1;
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

  dead(limit: number): Promise<readonly { id: number; conversation: string; why: string }[]> {
    const dead = this.rows.filter((row) => row.state === 'dead').slice(0, limit);
    return Promise.resolve(
      dead.map(({ id, conversation, why }) => ({ id, conversation: conversation.id, why: why ?? '' })),
    );
  }
}
