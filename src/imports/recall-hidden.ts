import { figuresIn } from '../delivery/shown.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { StoreTransaction } from '../store/store.ts';
import { follow } from './follow.ts';
import { withdrawalsAmong } from './withdrawals.ts';

/** Takes every value that is hidden by now from the messages and exceptions that state it. */
export async function recallHidden(
  within: StoreTransaction,
  indicators: readonly Indicator[],
  at: string,
): Promise<void> {
  const exceptions = await within.alerts.unended();
  const sent = await within.cards.figures(indicators.map(({ id }) => id));
  const shown = [...sent, ...figuresIn({ kind: 'standing', exceptions })];
  const withdrawn = await withdrawalsAmong(shown, within.indicators, at);
  const changed = exceptions.map(({ reference }) => reference);
  await follow(within, { changed, changes: [], withdrawn }, at);
}
