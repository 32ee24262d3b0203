import type { Exception } from '../alerts/exception.ts';
import type { ExceptionChange } from '../delivery/news.ts';
import type { Voice } from '../delivery/tell.ts';
import { figuresIn } from '../delivery/shown.ts';
import type { StoreTransaction } from '../store/store.ts';
import { follow } from './follow.ts';
import type { Replied } from './follow.ts';
import type { AllJudged } from './judge-all.ts';
import { withdrawalsAmong } from './withdrawals.ts';

/** What a publication was about: the indicators of which it brought figures. */
interface About {
  readonly at: string;
  readonly indicators?: readonly string[];
  /** Whether a change may be said now where it would be; one that may not is left to be told later. */
  readonly speaks?: Voice;
}

/**
 * Lets every earlier message follow what a publication changed: states, and values that nobody would be shown any more.
 * Says what was replied where, so that it is not told there once more.
 */
export async function followPublication(
  within: StoreTransaction,
  judged: AllJudged,
  { at, indicators = [], speaks }: About,
): Promise<Replied> {
  const touched = await touchedBy(within, judged);
  const shown = [...(await within.cards.figures(indicators)), ...figuresIn({ kind: 'standing', exceptions: touched })];
  const withdrawn = await withdrawalsAmong(shown, within.indicators, at);
  const changed = touched.map(({ reference }) => reference);
  const happened = { changed, changes: changesIn(judged), withdrawn, ...(speaks ? { speaks } : {}) };
  return follow(within, happened, at);
}

/** Every exception that was judged and stands or stood, told or not. */
async function touchedBy(within: StoreTransaction, { raised, worse, cleared, quiet }: AllJudged) {
  const touched: Exception[] = [...raised, ...worse, ...cleared];
  for (const { reference } of quiet) {
    const exception = reference === undefined ? undefined : await within.alerts.named(reference);
    if (exception !== undefined) touched.push(exception);
  }
  return touched;
}

function changesIn({ raised, worse, cleared }: AllJudged): readonly ExceptionChange[] {
  const again = raised.filter(({ follows }) => follows !== undefined);
  return [
    ...again.map((exception) => ({ what: 'raised-again', exception }) as const),
    ...worse.map((exception) => ({ what: 'worse', exception }) as const),
    ...cleared.map((exception) => ({ what: endOf(exception), exception })),
  ];
}

function endOf({ reason }: Exception): 'withdrawn' | 'closed' | 'cleared' {
  if (reason === 'rule-changed') return 'closed';
  return reason === 'figure-withdrawn' ? 'withdrawn' : 'cleared';
}
