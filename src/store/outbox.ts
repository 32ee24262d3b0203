import type { Kysely } from 'kysely';
import type { Outbox, OutboxWriter } from '../delivery/outbox.ts';
import { claimDue } from './outbox-claim.ts';
import { instant } from './instant.ts';
import { newsText } from './json/news.ts';
import { settle } from './outbox-settle.ts';
import type { Tables } from './tables.ts';
import type { Transact } from './transact.ts';

/** Adds news within a transaction: it leaves with everything else that the transaction did, or not at all. */
export function outboxWriter(db: Kysely<Tables>): OutboxWriter {
  return {
    enqueue: async (conversation, news, at) => {
      const added = db.insertInto('outbox').values({
        conversation: conversation.id,
        details: JSON.stringify(conversation),
        news: newsText(news),
        state: 'waiting',
        enqueued_at: instant(at),
        due_at: instant(at),
        attempt: 0,
        unconfirmed: 0,
        lapsed: 0,
      });
      const { id } = await added.returning('id').executeTakeFirstOrThrow();
      return id;
    },
  };
}

/**
 * The deliveries, shared by every process on the same store. Asking when nothing is due takes no lock. Where the
 * database lets processes claim side by side, they pass over the rows that another one is looking at.
 */
export function outbox(db: Kysely<Tables>, transact: Transact, sideBySide = false): Outbox {
  return {
    claim: async (owner, now, leaseMs, limit) => {
      if (!(await anyDue(db, instant(now)))) return [];
      return transact((within) => claimDue(within, { owner, now: instant(now), leaseMs, limit, sideBySide }));
    },
    settle: (delivery, owner, settlement, now) =>
      transact((within) => settle(within, { delivery, owner, settlement, now: instant(now) })),
    counts: () => counts(db),
    dead: async (limit) => {
      const rows = db.selectFrom('outbox').select(['id', 'conversation', 'why']).where('state', '=', 'dead');
      const newest = await rows.orderBy('id', 'desc').limit(limit).execute();
      return newest.map(({ id, conversation, why }) => ({ id, conversation, why: why ?? '' }));
    },
  };
}

async function anyDue(db: Kysely<Tables>, now: string): Promise<boolean> {
  const due = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .limit(1)
    .execute();
  return due.length > 0;
}

async function counts(db: Kysely<Tables>): Promise<Awaited<ReturnType<Outbox['counts']>>> {
  const rows = await db
    .selectFrom('outbox')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const count = new Map(rows.map((row) => [row.state, Number(row.count)]));
  return { waiting: count.get('waiting') ?? 0, sent: count.get('sent') ?? 0, dead: count.get('dead') ?? 0 };
}
