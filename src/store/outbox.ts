import type { Kysely } from 'kysely';
import type { DeliveryStatus, Outbox, OutboxWriter } from '../delivery/outbox.ts';
import { claimDue, headsDue } from './outbox-claim.ts';
import { instant } from './instant.ts';
import { settle } from './outbox-settle.ts';
import { addDelivery } from './sent-cards.ts';
import type { Tables } from './tables.ts';
import type { Transact } from './transact.ts';

/** Adds news within a transaction: it leaves with everything else that the transaction did, or not at all. */
export function outboxWriter(db: Kysely<Tables>): OutboxWriter {
  return {
    enqueue: (conversation, news, at) => addDelivery(db, { conversation, news, at }),
  };
}

/** How the outbox of a dialect claims and settles. */
export interface OutboxWays {
  /** Short transactions that settle, side by side where the dialect can. */
  readonly settle: Transact;
  /** Transactions of which only one runs at a time over all processes, so that all of them keep to one pace. */
  readonly claim: Transact;
  /** Whether somebody may settle while another claims: what is being settled is then passed over. */
  readonly sideBySide: boolean;
}

/** The deliveries, shared by every process on the same store. Asking when nothing is due takes no lock. */
export function outbox(db: Kysely<Tables>, ways: OutboxWays): Outbox {
  const { sideBySide } = ways;
  return {
    claim: async (owner, now, leaseMs, limit) => {
      if (!(await anyDue(db, instant(now)))) return [];
      return ways.claim((within) => claimDue(within, { owner, now: instant(now), leaseMs, limit, sideBySide }));
    },
    settle: (delivery, owner, settlement, now) =>
      ways.settle((within) => settle(within, { delivery, owner, settlement, now: instant(now) })),
    counts: () => counts(db),
    status: (ids) => statusOf(db, ids),
    waitingFor: () => waitingFor(db),
    dead: async (limit) => {
      const rows = db.selectFrom('outbox').select(['id', 'conversation', 'why']).where('state', '=', 'dead');
      const newest = await rows.orderBy('id', 'desc').limit(limit).execute();
      return newest.map(({ id, conversation, why }) => ({ id, conversation, why: why ?? '' }));
    },
  };
}

async function statusOf(db: Kysely<Tables>, ids: readonly number[]): Promise<readonly DeliveryStatus[]> {
  if (ids.length === 0) return [];
  const rows = db.selectFrom('outbox').select(['id', 'state', 'why']).where('id', 'in', ids).orderBy('id');
  return (await rows.execute()).map(({ id, state, why }) => ({
    id,
    // One that came to nothing because its message never arrived counts as given up.
    state: state === 'moot' ? 'dead' : state,
    ...(why === null ? {} : { why }),
  }));
}

async function waitingFor(db: Kysely<Tables>): ReturnType<Outbox['waitingFor']> {
  const rows = db.selectFrom('outbox').select(({ fn }) => ['why', fn.countAll().as('count')]);
  const found = await rows.where('state', '=', 'waiting').groupBy('why').orderBy('why').execute();
  return found.flatMap(({ why, count }) => (why === null ? [] : [{ why, deliveries: Number(count) }]));
}

async function anyDue(db: Kysely<Tables>, now: string): Promise<boolean> {
  return (await headsDue(db, now).select('outbox.id').limit(1).execute()).length > 0;
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
