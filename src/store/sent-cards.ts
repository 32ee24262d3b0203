import type { Kysely } from 'kysely';
import type { Conversation } from '../delivery/conversation.ts';
import type { News } from '../delivery/news.ts';
import type { SentCard, SentCards } from '../delivery/sent-cards.ts';
import { exceptionsIn, figuresIn } from '../delivery/shown.ts';
import type { ShownFigure } from '../delivery/shown-figure.ts';
import { instant } from './instant.ts';
import { conversation as conversationSchema } from './json/conversation.ts';
import { news as newsSchema, newsText } from './json/news.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

/** What goes into the outbox: a new message, or one that is about another. */
export interface Enqueued {
  readonly conversation: Conversation;
  readonly news: News;
  readonly at: string;
  readonly about?: { readonly aim: 'edit' | 'reply'; readonly target: number };
}

/** Puts a delivery into the outbox and writes down what it shows; an edit shows what its message shows. */
export async function addDelivery(db: Kysely<Tables>, { conversation, news, at, about }: Enqueued): Promise<number> {
  const added = db.insertInto('outbox').values({
    conversation: conversation.id,
    details: JSON.stringify(conversation),
    news: newsText(news),
    aim: about?.aim ?? null,
    target: about?.target ?? null,
    state: 'waiting',
    enqueued_at: instant(at),
    due_at: instant(at),
    attempt: 0,
    unconfirmed: 0,
    lapsed: 0,
  });
  const { id } = await added.returning('id').executeTakeFirstOrThrow();
  if (about?.aim !== 'edit') await addShown(db, id, news);
  return id;
}

/** The messages of the outbox by what they show. */
export function sentCards(db: Kysely<Tables>): SentCards {
  return {
    showing: async (references) => {
      if (references.length === 0) return [];
      const shown = db.selectFrom('card_exception').select('delivery').where('reference', 'in', references);
      return cardsOf(
        db,
        (await shown.execute()).map(({ delivery }) => delivery),
      );
    },
    at: async (conversation, message) => {
      const sent = db.selectFrom('outbox').select('id').where('conversation', '=', conversation);
      const row = await sent.where('message', '=', message).orderBy('id').limit(1).executeTakeFirst();
      return row === undefined ? undefined : (await cardsOf(db, [row.id]))[0];
    },
    figures: (indicators) => figures(db, indicators),
    stating: (stated) => stating(db, stated),
    edit: (card, news, at) => edit(db, card, news, at),
    reply: async (card, news, at) => {
      const [replied] = await cardsOf(db, [card]);
      if (replied === undefined) throw new Error(`there is no message ${card} to reply to`);
      // A reply to a reply goes into the same thread.
      const about = { aim: 'reply', target: replied.replyTo ?? card } as const;
      return addDelivery(db, { conversation: replied.conversation, news, at, about });
    },
  };
}

async function addShown(db: Kysely<Tables>, delivery: number, news: News): Promise<void> {
  const references = new Set(exceptionsIn(news).map(({ reference }) => reference));
  const exceptions = [...references].map((reference) => ({ delivery, reference }));
  const stated = figuresIn(news).map(({ end, indicator, area, basis, value }) => {
    return { delivery, indicator, area, basis, period_end: end, value };
  });
  if (exceptions.length > 0) await db.insertInto('card_exception').values(exceptions).execute();
  if (stated.length > 0) await db.insertInto('card_figure').values(stated).execute();
}

async function cardsOf(db: Kysely<Tables>, ids: readonly number[]): Promise<readonly SentCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'details', 'news', 'target'])
    .where('id', 'in', [...new Set(ids)])
    .where('state', 'in', ['waiting', 'sent'])
    .orderBy('id')
    .execute();
  return rows.map(({ id, details, news, target }) => ({
    id,
    conversation: valueOf(conversationSchema, details),
    news: valueOf(newsSchema, news),
    ...(target === null ? {} : { replyTo: target }),
  }));
}

async function figures(db: Kysely<Tables>, indicators: readonly string[]): Promise<readonly ShownFigure[]> {
  if (indicators.length === 0) return [];
  const rows = await db
    .selectFrom('card_figure')
    .select(['indicator', 'area', 'basis', 'period_end', 'value'])
    .distinct()
    .where('indicator', 'in', indicators)
    .execute();
  return rows.map(({ period_end, ...rest }) => ({ ...rest, end: period_end }));
}

async function stating(db: Kysely<Tables>, stated: readonly ShownFigure[]): Promise<readonly SentCard[]> {
  const ids: number[] = [];
  for (const { end, indicator, area, basis, value } of stated) {
    const shown = db.selectFrom('card_figure').select('delivery');
    const rows = await shown.where((eb) => eb.and({ indicator, area, basis, period_end: end, value })).execute();
    ids.push(...rows.map(({ delivery }) => delivery));
  }
  return cardsOf(db, ids);
}

/**
 * The message's own row always holds what it shall show. One that was never attempted simply goes out so; for any other
 * an edit waits behind it, and reads the row only when it is claimed.
 */
async function edit(db: Kysely<Tables>, card: number, news: News, at: string): Promise<void> {
  const { details, state, attempt, message } = await db
    .updateTable('outbox')
    .set({ news: newsText(news) })
    .where('id', '=', card)
    .returning(['details', 'state', 'attempt', 'message'])
    .executeTakeFirstOrThrow();
  await db.deleteFrom('card_exception').where('delivery', '=', card).execute();
  await db.deleteFrom('card_figure').where('delivery', '=', card).execute();
  await addShown(db, card, news);
  const unsent = state === 'waiting' && attempt === 0;
  // What was sent without an id, as through a webhook, can't be reached any more.
  if (unsent || state === 'dead' || (state === 'sent' && message === null)) return;
  if (await holdsWaitingEdit(db, card)) return;
  const conversation = valueOf(conversationSchema, details);
  await addDelivery(db, { conversation, news, at, about: { aim: 'edit', target: card } });
}

/**
 * Whether an edit of the message waits that nobody has claimed, and keeps it from being claimed until the transaction is
 * over: whoever claimed it now would still read what the message showed before. Setting a value to itself takes the
 * row's lock, and where a claim holds that, waits for it and looks again.
 */
async function holdsWaitingEdit(db: Kysely<Tables>, card: number): Promise<boolean> {
  const held = db.updateTable('outbox').set((eb) => ({ target: eb.ref('target') }));
  const waiting = held.where('target', '=', card).where('aim', '=', 'edit').where('state', '=', 'waiting');
  return (await waiting.where('owner', 'is', null).returning('id').execute()).length > 0;
}
