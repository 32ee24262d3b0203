import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Delivery, Settlement } from '../delivery/outbox.ts';
import { endAttempt } from './delivery-attempts.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** Which delivery ended how, and who says so. */
export interface Settling {
  readonly delivery: Delivery;
  readonly owner: string;
  readonly settlement: Settlement;
  /** A canonical instant. */
  readonly now: string;
}

/** Writes down how a delivery ended, unless somebody else has claimed it since; says whether it was written. */
export async function settle(db: Kysely<Tables>, settling: Settling): Promise<boolean> {
  const { delivery, owner } = settling;
  const settled = await db
    .updateTable('outbox')
    .set({ ...ending(settling), owner: null, leased_until: null })
    .where('id', '=', delivery.id)
    .where('state', '=', 'waiting')
    .where('owner', '=', owner)
    .where('attempt', '=', delivery.attempt)
    .returning('id')
    .execute();
  if (settled.length === 0) return false;
  await endAttempt(db, delivery, settling);
  return true;
}

function ending({ settlement, now }: Settling) {
  switch (settlement.kind) {
    case 'sent':
      return { state: 'sent' as const, message: settlement.message ?? null, why: null, settled_at: now };
    case 'dead':
      return { state: 'dead' as const, why: settlement.why, settled_at: now };
    case 'again': {
      const unconfirmed = sql<number>`unconfirmed + ${settlement.unconfirmed ? 1 : 0}`;
      const shrunk = sql<number>`shrunk + ${settlement.shrink === true ? 1 : 0}`;
      return { due_at: instant(settlement.at), why: settlement.why, unconfirmed, shrunk };
    }
  }
}
