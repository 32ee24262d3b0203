import { isDeepStrictEqual } from 'node:util';
import type { Exception } from '../alerts/exception.ts';
import type { ExceptionChange } from '../delivery/news.ts';
import { presentNews, withoutWithdrawn } from '../delivery/present-news.ts';
import type { Present } from '../delivery/present-news.ts';
import { exceptionsIn } from '../delivery/shown.ts';
import type { SentCard } from '../delivery/sent-cards.ts';
import type { Voice } from '../delivery/tell.ts';
import type { StoreTransaction } from '../store/store.ts';
import { repliesTo } from './replies.ts';
import type { Reply } from './replies.ts';
import { takenBackFrom, withdrawalIn } from './withdrawals.ts';
import type { Withdrawals } from './withdrawals.ts';

/** What happened that earlier messages must follow. */
export interface Happened {
  /** Exceptions whose state, figure or marks are another than before. */
  readonly changed: readonly string[];
  /** What of it is worth a reply. */
  readonly changes: readonly ExceptionChange[];
  /** Values that were taken back. */
  readonly withdrawn?: Withdrawals;
  /** Whether a change may be said now where it would be; one that may not is left to be told later. */
  readonly speaks?: Voice;
}

/** Which exceptions a conversation was told of by a reply: references by the conversation's id. */
export type Replied = ReadonlyMap<string, ReadonlySet<string>>;

type Within = Pick<StoreTransaction, 'alerts' | 'cards' | 'subscriptions'>;

/**
 * Brings every message that shows one of the exceptions, or a value that was taken back, to what it shall show now, in
 * silence; and answers with a short reply where it matters. The same again changes nothing. Says what was replied where.
 * A conversation that the bot was removed from can't be reached, and is left alone.
 */
export async function follow(within: Within, happened: Happened, at: string): Promise<Replied> {
  const { changed, changes, withdrawn = new Map(), speaks = () => true } = happened;
  const about = new Set([...changed, ...changes.map(({ exception }) => exception.follows ?? exception.reference)]);
  for (const { exception } of changes) about.add(exception.reference);
  const cards = await affected(within, [...about], withdrawn);
  const present = await presentOf(within, cards, changed, withdrawn);
  for (const { id, news } of cards) {
    const now = presentNews(news, present);
    if (!isDeepStrictEqual(now, news)) await within.cards.edit(id, now, at);
  }
  const told = changes.map(({ what, exception }) => ({
    what,
    exception: present.exception(exception.reference) ?? exception,
  }));
  const replies = repliesTo(cards, { changes: told, withdrawn, speaks });
  for (const { card, news } of replies) await within.cards.reply(card.id, news, at);
  return repliedIn(replies);
}

async function affected(within: Within, references: readonly string[], withdrawn: Withdrawals) {
  const known = await within.subscriptions.known();
  const lost = new Set(known.filter(({ state }) => state === 'lost').map(({ conversation }) => conversation.id));
  const showing = await within.cards.showing(references);
  const stating = await within.cards.stating([...withdrawn.values()].map(({ figure }) => figure));
  const cards = new Map([...showing, ...stating].map((card) => [card.id, card]));
  return [...cards.values()].filter(({ conversation }) => !lost.has(conversation.id)).toSorted((a, b) => a.id - b.id);
}

/** How the changed exceptions and those on these cards stand now; a value that was taken back goes from the log as well. */
async function presentOf(
  within: Within,
  cards: readonly SentCard[],
  changed: readonly string[],
  withdrawn: Withdrawals,
): Promise<Present> {
  const withdrawal = withdrawalIn(withdrawn);
  const present = new Map<string, Exception>();
  const shown = cards.flatMap(({ news }) => exceptionsIn(news)).map(({ reference }) => reference);
  for (const reference of new Set([...changed, ...shown])) {
    const held = await within.alerts.named(reference);
    if (held === undefined) continue;
    const now = withoutWithdrawn(held, { withdrawal });
    const lost = takenBackFrom({ kind: 'standing', exceptions: [held] }, withdrawn);
    if (lost.length > 0) await within.alerts.record(now);
    present.set(reference, now);
  }
  return { exception: (reference) => present.get(reference), withdrawal };
}

function repliedIn(replies: readonly Reply[]): Replied {
  const replied = new Map<string, Set<string>>();
  for (const { card, news } of replies) {
    const told = replied.get(card.conversation.id) ?? new Set<string>();
    for (const { reference } of exceptionsIn(news)) told.add(reference);
    replied.set(card.conversation.id, told);
  }
  return replied;
}
