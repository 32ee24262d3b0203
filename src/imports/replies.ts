import type { ExceptionChange, News } from '../delivery/news.ts';
import { withoutWithdrawn } from '../delivery/present-news.ts';
import { exceptionsIn } from '../delivery/shown.ts';
import type { SentCard } from '../delivery/sent-cards.ts';
import type { Voice } from '../delivery/tell.ts';
import { takenBackFrom, withdrawalIn } from './withdrawals.ts';
import type { Withdrawals } from './withdrawals.ts';

/** A reply to be put below a message. */
export interface Reply {
  readonly card: SentCard;
  readonly news: Extract<News, { kind: 'changes' }>;
}

/** What happened that may be worth a reply, and where it may be said. */
export interface Repliable {
  readonly changes: readonly ExceptionChange[];
  readonly withdrawn: Withdrawals;
  readonly speaks: Voice;
}

/**
 * What is replied below which message, at most one reply to each. A change is told below the newest card of each
 * conversation that shows its exception; a value that was taken back, below each card of exceptions that stated it, and
 * of several digests that did only below the newest.
 */
export function repliesTo(cards: readonly SentCard[], { changes, withdrawn, speaks }: Repliable): readonly Reply[] {
  const alerts = cards.filter(({ news }) => news.kind === 'exceptions' || news.kind === 'standing');
  const lost = ({ news }: SentCard): number => takenBackFrom(news, withdrawn).length;
  const newest = newestDigests(cards.filter((card) => card.news.kind === 'digest' && lost(card) > 0));
  return cards.flatMap((card): readonly Reply[] => {
    const said = changes.filter(({ exception }) => speaks(exception, card.conversation.id));
    const told = new Set(said.map(({ exception }) => exception.reference));
    const own = alerts.includes(card)
      ? [...said.filter((change) => isNewestFor(card, change, alerts)), ...withdrawnOn(card, told, withdrawn)]
      : [];
    const figures = newest.has(card) ? lost(card) : 0;
    if (own.length + figures === 0) return [];
    return [{ card, news: { kind: 'changes', changes: own, ...(figures === 0 ? {} : { figures }) } }];
  });
}

function isNewestFor(card: SentCard, change: ExceptionChange, alerts: readonly SentCard[]): boolean {
  const shows = ({ news }: SentCard): boolean =>
    exceptionsIn(news).some(({ reference }) => reference === toldAs(change));
  const there = alerts.filter((each) => each.conversation.id === card.conversation.id && shows(each));
  return there.at(-1) === card;
}

/** The reference under which people know it: one raised again answers the card of the exception before it. */
function toldAs({ what, exception }: ExceptionChange): string {
  return what === 'raised-again' ? (exception.follows ?? exception.reference) : exception.reference;
}

function withdrawnOn(card: SentCard, told: ReadonlySet<string>, withdrawn: Withdrawals): readonly ExceptionChange[] {
  const present = { withdrawal: withdrawalIn(withdrawn) };
  return exceptionsIn(card.news)
    .filter((exception) => !told.has(exception.reference))
    .filter((exception) => takenBackFrom({ kind: 'standing', exceptions: [exception] }, withdrawn).length > 0)
    .map((exception) => ({ what: 'withdrawn', exception: withoutWithdrawn(exception, present) }));
}

function newestDigests(digests: readonly SentCard[]): ReadonlySet<SentCard> {
  return new Set(new Map(digests.map((card) => [card.conversation.id, card])).values());
}
