import type { Kysely } from 'kysely';
import type { Conversation } from '../delivery/conversation.ts';
import type { Delivery, Settlement } from '../delivery/outbox.ts';
import { conversationLimits, memoryOf, tenantLimits } from '../delivery/pace.ts';
import type { Attempts, PaceLimit } from '../delivery/pace.ts';
import { later } from './instant.ts';
import type { Tables } from './tables.ts';

/** The earlier attempts that the pace of a conversation and its tenant still remembers, over all processes. */
export async function attemptsBefore(
  db: Kysely<Tables>,
  { id, tenant = '' }: Conversation,
  now: string,
): Promise<Attempts> {
  return {
    conversation: await remembered(db, 'conversation', id, { ...memoryOf(conversationLimits), now }),
    tenant: await remembered(db, 'tenant', tenant, { ...memoryOf(tenantLimits), now }),
  };
}

async function remembered(
  db: Kysely<Tables>,
  column: 'conversation' | 'tenant',
  value: string,
  { count, withinMs, now }: PaceLimit & { readonly now: string },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('delivery_attempt')
    .select('counts_at')
    .where(column, '=', value)
    .where('counts_at', '>', later(now, -withinMs))
    .orderBy('counts_at', 'desc')
    .limit(count)
    .execute();
  return rows.map(({ counts_at }) => Date.parse(counts_at)).toReversed();
}

/** Writes down that an attempt begins. Until it ends it counts for the moment at which its lease runs out. */
export async function beginAttempt(
  db: Kysely<Tables>,
  { id, attempt, conversation }: Delivery,
  { startedAt, countsAt }: { readonly startedAt: string; readonly countsAt: string },
): Promise<void> {
  await db
    .insertInto('delivery_attempt')
    .values({
      delivery: id,
      attempt,
      conversation: conversation.id,
      tenant: conversation.tenant ?? '',
      started_at: startedAt,
      counts_at: countsAt,
    })
    .execute();
}

/** Writes down how an attempt ended, and counts it from now on as of its end. */
export async function endAttempt(
  db: Kysely<Tables>,
  { id, attempt }: Delivery,
  { settlement, now }: { readonly settlement: Settlement; readonly now: string },
): Promise<void> {
  await db
    .updateTable('delivery_attempt')
    .set({ counts_at: now, outcome: outcomeOf(settlement), why: settlement.kind === 'sent' ? null : settlement.why })
    .where('delivery', '=', id)
    .where('attempt', '=', attempt)
    .execute();
}

function outcomeOf(settlement: Settlement): 'sent' | 'dead' | 'again' | 'unconfirmed' {
  return settlement.kind === 'again' && settlement.unconfirmed ? 'unconfirmed' : settlement.kind;
}
