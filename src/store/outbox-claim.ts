import type { Kysely, Selectable } from 'kysely';
import type { Delivery } from '../delivery/outbox.ts';
import { later } from './instant.ts';
import { conversation } from './json/conversation.ts';
import { news } from './json/news.ts';
import { valueOf } from './json/text.ts';
import type { OutboxTable, Tables } from './tables.ts';

/** How often a lease may run out: a delivery that kills its process never records a failure of its own. */
const mostLapses = 20;

/** Who claims, when, for how long, and how many at most. */
export interface Claim {
  readonly owner: string;
  /** A canonical instant. */
  readonly now: string;
  readonly leaseMs: number;
  readonly limit: number;
  /** Whether others may be claiming in this very moment. */
  readonly sideBySide: boolean;
}

type Row = Selectable<OutboxTable>;

/** Leases the oldest due deliveries; those that lapsed too often or can no longer be read are given up with a reason. */
export async function claimDue(db: Kysely<Tables>, claim: Claim): Promise<readonly Delivery[]> {
  await giveUpLapsed(db, claim);
  const due = await dueRows(db, claim);
  const deliveries: Delivery[] = [];
  for (const row of due) {
    const delivery = deliveryOf(row);
    if (typeof delivery === 'string') await giveUp(db, row.id, delivery, claim.now);
    else deliveries.push(delivery);
  }
  await lease(
    db,
    deliveries.map(({ id }) => id),
    claim,
  );
  return deliveries;
}

async function dueRows(db: Kysely<Tables>, { now, limit, sideBySide }: Claim): Promise<readonly Row[]> {
  const due = db
    .selectFrom('outbox')
    .leftJoin('subscription', 'subscription.conversation', 'outbox.conversation')
    .selectAll('outbox')
    // Where the conversation is still subscribed, what it last said of itself is how it is reached.
    .select(({ fn }) => fn.coalesce('subscription.details', 'outbox.details').as('details'))
    .where('outbox.state', '=', 'waiting')
    .where('outbox.due_at', '<=', now)
    .where((eb) => eb.or([eb('outbox.leased_until', 'is', null), eb('outbox.leased_until', '<=', now)]))
    .orderBy('outbox.due_at')
    .orderBy('outbox.id')
    .limit(limit);
  return (sideBySide ? due.forUpdate('outbox').skipLocked() : due).execute();
}

function deliveryOf(row: Row): Delivery | string {
  try {
    return {
      id: row.id,
      conversation: valueOf(conversation, row.details),
      news: valueOf(news, row.news),
      attempt: row.attempt + 1,
      // A claim that was never settled may have been sent before whoever held it ended.
      unconfirmed: row.unconfirmed + row.lapsed + (row.owner === null ? 0 : 1),
      enqueued: row.enqueued_at,
    };
  } catch (fault) {
    // One that can never be sent must not stand in the way of all that are due after it.
    return `it cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

async function lease(db: Kysely<Tables>, ids: readonly number[], { owner, now, leaseMs }: Claim): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('outbox')
    .set(({ eb }) => ({
      // A row that still has an owner was claimed before and never settled.
      lapsed: eb
        .case()
        .when('owner', 'is', null)
        .then(eb.ref('lapsed'))
        .else(eb('lapsed', '+', 1))
        .end(),
      attempt: eb('attempt', '+', 1),
      owner,
      leased_until: later(now, leaseMs),
    }))
    .where('id', 'in', ids)
    .execute();
}

async function giveUpLapsed(db: Kysely<Tables>, { now, sideBySide }: Claim): Promise<void> {
  const lapsed = db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where('leased_until', '<=', now)
    .where('owner', 'is not', null)
    .where('lapsed', '>=', mostLapses - 1);
  const rows = await (sideBySide ? lapsed.forUpdate().skipLocked() : lapsed).execute();
  for (const { id } of rows) await giveUp(db, id, `claimed ${mostLapses} times and never settled`, now);
}

async function giveUp(db: Kysely<Tables>, id: number, why: string, now: string): Promise<void> {
  await db.updateTable('outbox').set({ state: 'dead', why, settled_at: now }).where('id', '=', id).execute();
}
