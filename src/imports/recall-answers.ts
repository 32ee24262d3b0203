import type { Withdrawal } from '../alerts/exception.ts';
import { quietEnd } from '../delivery/tell.ts';
import type { TellRules } from '../delivery/tell.ts';
import type { TakenBack } from '../delivery/shown-answers.ts';
import type { ShownFigure } from '../delivery/shown-figure.ts';
import { exceptionsIn } from '../delivery/shown.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Replied } from './follow.ts';
import { withdrawalsAmong } from './withdrawals.ts';

type Within = Pick<StoreTransaction, 'answers' | 'cards' | 'indicators'>;

/** When it is, by whose quiet time, and what replies have told already: references by the conversation's id. */
interface Now {
  readonly at: string;
  readonly rules: TellRules;
  readonly replied?: Replied;
}

/**
 * Takes back every answer that states one of the values which nobody would be shown now: its message says so at once, and
 * a reply below it as soon as it is not quiet. The same again changes nothing.
 */
export async function recallAnswers(within: Within, shown: readonly ShownFigure[], now: Now): Promise<void> {
  const withdrawn = await withdrawalsAmong(shown, within.indicators, now.at);
  const why = new Map<number, Withdrawal>();
  for (const { figure, withdrawal } of withdrawn.values()) {
    for (const { id } of await within.answers.stating(figure)) if (!why.has(id)) why.set(id, withdrawal);
  }
  for (const [id, withdrawal] of [...why].toSorted(([a], [b]) => a - b)) await within.answers.takeBack(id, withdrawal);
  if (why.size === 0) return;
  await passOverTold(within, now.replied);
  await tellRecalled(within, now);
}

/** Below a card that has its own reply to say so, another one would say it twice. */
async function passOverTold({ answers, cards }: Within, replied: Replied = new Map()): Promise<void> {
  for (const { id, conversation, thread } of await answers.untold()) {
    const told = replied.get(conversation.id);
    if (told === undefined || thread === undefined) continue;
    const root = await cards.at(conversation.id, thread);
    const isTold = root !== undefined && exceptionsIn(root.news).some(({ reference }) => told.has(reference));
    if (isTold) await answers.told([id]);
  }
}

/** Tells, once it is not quiet, of the answers that were taken back: one reply in each thread, below the newest of them. */
export async function tellRecalled({ answers, cards }: Within, { at, rules }: Now): Promise<number> {
  if (quietEnd(rules, at) !== undefined) return 0;
  const untold = await answers.untold();
  const threads = [...Map.groupBy(untold, threadOf).values()];
  for (const taken of threads) {
    const titles = new Set(taken.map(({ title }) => title));
    const newest = taken.at(-1);
    const news = { kind: 'changes', changes: [], answers: [...titles] } as const;
    if (newest !== undefined) await cards.reply(newest.delivery, news, at);
  }
  await answers.told(untold.map(({ id }) => id));
  return threads.length;
}

function threadOf({ conversation, thread = '' }: TakenBack): string {
  return JSON.stringify([conversation.id, thread]);
}
