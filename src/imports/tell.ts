import type { StoreTransaction } from '../store/store.ts';
import type { AllJudged } from './judge-all.ts';

/** Leaves one piece of news for each subscriber in the outbox, where anything was raised or cleared. */
export async function tell(
  within: StoreTransaction,
  { raised, cleared }: Pick<AllJudged, 'raised' | 'cleared'>,
  at: string,
): Promise<void> {
  if (raised.length + cleared.length === 0) return;
  for (const { conversation } of await within.subscriptions.subscribed()) {
    await within.outbox.enqueue(conversation, { kind: 'exceptions', raised, cleared }, at);
  }
}
