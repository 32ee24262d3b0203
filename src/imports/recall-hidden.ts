import { figuresIn } from '../delivery/shown.ts';
import type { TellRules } from '../delivery/tell.ts';
import type { StoreTransaction } from '../store/store.ts';
import { follow } from './follow.ts';
import { recallAnswers } from './recall-answers.ts';
import { withdrawalsAmong } from './withdrawals.ts';

/** Takes every value that is hidden by now from the messages, answers and exceptions that state it. */
export async function recallHidden(within: StoreTransaction, rules: TellRules, at: string): Promise<void> {
  const indicators = rules.indicators.map(({ id }) => id);
  const exceptions = await within.alerts.unended();
  const sent = await within.cards.figures(indicators);
  const shown = [...sent, ...figuresIn({ kind: 'standing', exceptions })];
  const withdrawn = await withdrawalsAmong(shown, within.indicators, at);
  const changed = exceptions.map(({ reference }) => reference);
  const replied = await follow(within, { changed, changes: [], withdrawn }, at);
  await recallAnswers(within, await within.answers.figures(indicators), { at, rules, replied });
}
