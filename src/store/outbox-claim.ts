import type { Kysely, Selectable } from 'kysely';
import type { Delivery } from '../delivery/outbox.ts';
import type { Aim } from '../delivery/sent-cards.ts';
import { paced } from '../delivery/pace.ts';
import { attemptsBefore, beginAttempt } from './delivery-attempts.ts';
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

type Row = Selectable<OutboxTable> & { readonly about?: Aim };

const moot = 'the message that it would edit never arrived, or can not be reached';

/** How many that are due are looked at for each that may be claimed: the others of them may have to wait for the pace. */
const lookedAt = 4;

/**
 * Leases the due deliveries that the pace lets go now, and puts the others off until it does. Those that lapsed too often
 * or can no longer be read are given up with a reason. Whoever calls is the only one that claims in this moment.
 */
export async function claimDue(db: Kysely<Tables>, claim: Claim): Promise<readonly Delivery[]> {
  await giveUpLapsed(db, claim);
  const deliveries: Delivery[] = [];
  for (const row of await dueRows(db, claim)) {
    if (deliveries.length === claim.limit) break;
    const about = row.target === null ? row : await aimed(db, row, row.target);
    const delivery = about === undefined ? moot : deliveryOf(about);
    if (typeof delivery === 'string') {
      await giveUp(db, row.id, delivery, claim.now, delivery === moot ? 'moot' : 'dead');
      continue;
    }
    const goes = paced(await attemptsBefore(db, delivery.conversation, claim.now), Date.parse(claim.now));
    if (goes > Date.parse(claim.now)) await putOff(db, row.id, goes);
    else deliveries.push(await lease(db, row, delivery, claim));
  }
  return deliveries;
}

async function dueRows(db: Kysely<Tables>, { now, limit, sideBySide }: Claim): Promise<readonly Row[]> {
  const due = headsDue(db, now)
    .leftJoin('subscription', 'subscription.conversation', 'outbox.conversation')
    .selectAll('outbox')
    // Where the conversation is still known, what it last said of itself is how it is reached.
    .select(({ fn }) => fn.coalesce('subscription.details', 'outbox.details').as('details'))
    .orderBy('outbox.due_at')
    .orderBy('outbox.id')
    .limit(limit * lookedAt);
  // Somebody may be settling one of them in this moment.
  return (sideBySide ? due.forUpdate('outbox').skipLocked() : due).execute();
}

/** What is due and held by nobody, of each conversation only the oldest that waits: so nothing overtakes it. */
export function headsDue(db: Kysely<Tables>, now: string) {
  return db
    .selectFrom('outbox')
    .where('outbox.state', '=', 'waiting')
    .where('outbox.due_at', '<=', now)
    .where((eb) => eb.or([eb('outbox.leased_until', 'is', null), eb('outbox.leased_until', '<=', now)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as older')
            .select('older.id')
            .whereRef('older.conversation', '=', 'outbox.conversation')
            .where('older.state', '=', 'waiting')
            .whereRef('older.id', '<', 'outbox.id'),
        ),
      ),
    );
}

/** A delivery with the message that it is about, as that is now: an edit takes what its message shall show. */
async function aimed(db: Kysely<Tables>, row: Row, target: number): Promise<Row | undefined> {
  const card = await db.selectFrom('outbox').selectAll().where('id', '=', target).executeTakeFirst();
  if (row.aim === 'reply') return { ...row, about: { kind: 'reply', ...named(card?.thread ?? card?.message) } };
  if (card?.state !== 'sent' || card.message === null) return undefined;
  const root = card.target === null ? card.thread : await messageOf(db, card.target);
  return { ...row, news: card.news, about: { kind: 'edit', message: card.message, ...named(root) } };
}

async function messageOf(db: Kysely<Tables>, id: number): Promise<string | null | undefined> {
  return (await db.selectFrom('outbox').select('message').where('id', '=', id).executeTakeFirst())?.message;
}

function named(thread: string | null | undefined): { readonly thread?: string } {
  return thread === null || thread === undefined ? {} : { thread };
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
      shrunk: row.shrunk,
      enqueued: row.enqueued_at,
      ...(row.about === undefined ? {} : { aim: row.about }),
    };
  } catch (fault) {
    // One that can never be sent must not stand in the way of all that are due after it.
    return `it cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

async function putOff(db: Kysely<Tables>, id: number, until: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ due_at: new Date(until).toISOString() })
    .where('id', '=', id)
    .execute();
}

async function lease(db: Kysely<Tables>, row: Row, delivery: Delivery, claim: Claim): Promise<Delivery> {
  const until = later(claim.now, claim.leaseMs);
  await db
    .updateTable('outbox')
    .set({
      // A row that still has an owner was claimed before and never settled.
      lapsed: row.owner === null ? row.lapsed : row.lapsed + 1,
      attempt: delivery.attempt,
      owner: claim.owner,
      leased_until: until,
    })
    .where('id', '=', row.id)
    .execute();
  await beginAttempt(db, delivery, { startedAt: claim.now, countsAt: until });
  return delivery;
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

async function giveUp(
  db: Kysely<Tables>,
  id: number,
  why: string,
  now: string,
  state: 'dead' | 'moot' = 'dead',
): Promise<void> {
  await db.updateTable('outbox').set({ state, why, settled_at: now }).where('id', '=', id).execute();
}
