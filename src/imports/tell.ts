import type { StoreTransaction } from '../store/store.ts';
import type { Replied } from './follow.ts';
import type { AllJudged } from './judge-all.ts';

/**
 * Leaves one piece of news for each subscriber in the outbox, where anything was raised, and of what ended or became
 * worse only what was not told there already, in a reply to the card that showed it.
 */
export async function tell(
  within: StoreTransaction,
  { raised, worse, cleared }: Pick<AllJudged, 'raised' | 'worse' | 'cleared'>,
  at: string,
  replied: Replied,
): Promise<void> {
  if (raised.length + worse.length + cleared.length === 0) return;
  for (const { conversation } of await within.subscriptions.subscribed()) {
    const told = replied.get(conversation.id) ?? new Set();
    const newHere = worse.filter(({ reference }) => !told.has(reference));
    const ended = cleared.filter(({ reference }) => !told.has(reference));
    if (raised.length + newHere.length + ended.length === 0) continue;
    const news = { kind: 'exceptions', raised: [...raised, ...newHere], cleared: ended } as const;
    await within.outbox.enqueue(conversation, news, at);
  }
}
