import type { Kysely, Selectable } from 'kysely';
import type { Conversation, Subscription, Subscriptions } from '../delivery/conversation.ts';
import { instant } from './instant.ts';
import { conversation as schema } from './json/conversation.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

/** Who is told, in the order in which they asked. Ending a subscription forgets the conversation. */
export function subscriptions(db: Kysely<Tables>): Subscriptions {
  return {
    subscribed: async () => {
      const rows = await db.selectFrom('subscription').selectAll().orderBy('since').orderBy('conversation').execute();
      return rows.map(subscriptionOf);
    },
    find: async (id) => {
      const row = await db.selectFrom('subscription').selectAll().where('conversation', '=', id).executeTakeFirst();
      return row === undefined ? undefined : subscriptionOf(row);
    },
    subscribe: (conversation, at) => subscribe(db, conversation, at),
    unsubscribe: async (id) => {
      const ended = await db.deleteFrom('subscription').where('conversation', '=', id).returning('since').execute();
      return ended.length > 0 ? 'ended' : 'not-subscribed';
    },
    unsubscribeTeam: async (team) => {
      const ended = await db.deleteFrom('subscription').where('team', '=', team).returning('since').execute();
      return ended.length;
    },
  };
}

function subscriptionOf(row: Selectable<Tables['subscription']>): Subscription {
  return { conversation: valueOf(schema, row.details), since: row.since };
}

/** Who subscribes again keeps the first date, but is reached from now on as it says now: services move. */
async function subscribe(db: Kysely<Tables>, conversation: Conversation, at: string): Promise<'new' | 'already'> {
  const details = { team: conversation.team ?? null, details: JSON.stringify(conversation) };
  const added = await db
    .insertInto('subscription')
    .values({ conversation: conversation.id, since: instant(at), ...details })
    .onConflict((conflict) => conflict.column('conversation').doNothing())
    .returning('since')
    .executeTakeFirst();
  if (added !== undefined) return 'new';
  await db.updateTable('subscription').set(details).where('conversation', '=', conversation.id).execute();
  return 'already';
}
