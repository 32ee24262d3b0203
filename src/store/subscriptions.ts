import type { Kysely, Selectable } from 'kysely';
import { sameFilter } from '../alerts/filter.ts';
import type { Filter } from '../alerts/filter.ts';
import type { Conversation, KnownConversation, Subscription, Subscriptions } from '../delivery/conversation.ts';
import { instant } from './instant.ts';
import { conversation as schema } from './json/conversation.ts';
import { filters as filtersSchema } from './json/filter.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Who is told of what, in the order in which they asked. */
export function subscriptions(db: Db): Subscriptions {
  return {
    subscribed: async () => {
      const rows = await known(db);
      return rows.filter(({ state }) => state === 'subscribed').map(subscriptionOf);
    },
    find: async (id) => {
      const found = await findKnown(db, id);
      return found?.state === 'subscribed' ? subscriptionOf(found) : undefined;
    },
    known: () => known(db),
    subscribe: async (conversation, at) => {
      const outcome = await followOnly(db, conversation, { filters: [], at });
      return outcome === 'new' ? 'new' : 'already';
    },
    follow: (conversation, filter, at) => follow(db, conversation, { filter, at }),
    followOnly: (conversation, filters, at) => followOnly(db, conversation, { filters, at }),
    unfollow: (id, filter) => unfollow(db, id, filter),
    unsubscribe: async (id) => {
      const ended = db.updateTable('subscription').set(unsubscribed).where('conversation', '=', id);
      const rows = await ended.where('state', '=', 'subscribed').returning('since').execute();
      return rows.length > 0 ? 'ended' : 'not-subscribed';
    },
    unsubscribeTeam: async (team) => {
      const ended = db.updateTable('subscription').set(unsubscribed).where('team', '=', team);
      return (await ended.where('state', '=', 'subscribed').returning('since').execute()).length;
    },
    meet: async (conversation, at) => {
      await reach(db, conversation, at);
    },
    lose: (conversation) => lose(db, placeOf(conversation)),
    loseOne: (id) => lose(db, ['conversation', id]),
    resume: (conversation) => resume(db, conversation),
    forget: async (id) => {
      await db.deleteFrom('subscription').where('conversation', '=', id).execute();
    },
  };
}

const unsubscribed = { state: 'known', filters: null } as const;

async function known(db: Db): Promise<readonly KnownConversation[]> {
  const rows = db.selectFrom('subscription').selectAll().orderBy('since').orderBy('conversation');
  return (await rows.execute()).map(knownOf);
}

async function findKnown(db: Db, id: string): Promise<KnownConversation | undefined> {
  const row = await db.selectFrom('subscription').selectAll().where('conversation', '=', id).executeTakeFirst();
  return row === undefined ? undefined : knownOf(row);
}

function knownOf({ details, since, filters, state }: Selectable<Tables['subscription']>): KnownConversation {
  return {
    conversation: valueOf(schema, details),
    since,
    filters: filters === null ? [] : valueOf(filtersSchema, filters),
    state,
  };
}

function subscriptionOf({ conversation, since, filters }: KnownConversation): Subscription {
  return { conversation, since, filters };
}

/** Writes down how a conversation is reached now, as services move; one that is new is known and no more. */
async function reach(db: Db, conversation: Conversation, at: string): Promise<void> {
  const details = { team: conversation.team ?? null, details: JSON.stringify(conversation) };
  await db
    .insertInto('subscription')
    .values({ conversation: conversation.id, since: instant(at), ...details, ...unsubscribed })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(details))
    .execute();
}

interface Following {
  readonly filters: readonly Filter[];
  readonly at: string;
}

/** Who subscribed keeps the first date; whoever did not, or was lost, begins now. */
async function followOnly(db: Db, conversation: Conversation, { filters, at }: Following): Promise<'new' | 'changed'> {
  await reach(db, conversation, at);
  const was = await findKnown(db, conversation.id);
  const isNew = was?.state !== 'subscribed';
  await db
    .updateTable('subscription')
    .set({
      state: 'subscribed',
      filters: filters.length === 0 ? null : JSON.stringify(filters),
      ...(isNew ? { since: instant(at) } : {}),
    })
    .where('conversation', '=', conversation.id)
    .execute();
  return isNew ? 'new' : 'changed';
}

async function follow(
  db: Db,
  conversation: Conversation,
  { filter, at }: { readonly filter: Filter; readonly at: string },
): Promise<'new' | 'added' | 'already'> {
  await reach(db, conversation, at);
  const was = await findKnown(db, conversation.id);
  if (was?.state !== 'subscribed') {
    await followOnly(db, conversation, { filters: [filter], at });
    return 'new';
  }
  const everything = was.filters.length === 0;
  if (everything || was.filters.some((each) => sameFilter(each, filter))) return 'already';
  await followOnly(db, conversation, { filters: [...was.filters, filter], at });
  return 'added';
}

async function unfollow(db: Db, id: string, filter: Filter): Promise<'removed' | 'ended' | 'not-followed'> {
  const was = await findKnown(db, id);
  if (was?.state !== 'subscribed') return 'not-followed';
  const rest = was.filters.filter((each) => !sameFilter(each, filter));
  if (rest.length === was.filters.length) return 'not-followed';
  const row = db.updateTable('subscription').where('conversation', '=', id);
  await row.set(rest.length === 0 ? unsubscribed : { filters: JSON.stringify(rest) }).execute();
  return rest.length === 0 ? 'ended' : 'removed';
}

/** Those that only were known are forgotten; those that had subscribed are kept, so that they can be resumed. */
async function lose(db: Db, [column, value]: Place): Promise<void> {
  await db.deleteFrom('subscription').where(column, '=', value).where('state', '=', 'known').execute();
  await db.updateTable('subscription').set({ state: 'lost' }).where(column, '=', value).execute();
}

async function resume(db: Db, conversation: Conversation): Promise<readonly Conversation[]> {
  const [column, value] = placeOf(conversation);
  const back = db.updateTable('subscription').set({ state: 'subscribed' }).where(column, '=', value);
  const rows = await back.where('state', '=', 'lost').returning(['conversation', 'details']).execute();
  return rows.map(({ details }) => valueOf(schema, details));
}

type Place = readonly ['team' | 'conversation', string];

function placeOf({ id, team }: Conversation): Place {
  return team === undefined ? ['conversation', id] : ['team', team];
}
