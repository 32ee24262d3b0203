import type { Clock } from '../src/clock.ts';
import { follow } from '../src/imports/follow.ts';
import { withdrawalsAmong } from '../src/imports/withdrawals.ts';
import type { Store } from '../src/store/store.ts';
import type { Press, Reply } from './turn.ts';

/** What keeping replies needs. */
export interface KeepShownParts {
  readonly store: Pick<Store, 'cards' | 'transaction'>;
  readonly clock: Clock;
}

/**
 * The reply to a pressed button, kept once it is sent below the card that the button is on: where a figure of it is taken
 * back the reply says so, as the card does. What was taken back meanwhile is taken back at once.
 */
export function keptBelow(reply: Reply, { conversation, thread, message }: Press, parts: KeepShownParts): Reply {
  const { shows } = reply;
  const root = thread ?? message;
  if (shows === undefined || root === undefined) return reply;
  return {
    ...reply,
    sent: async (id) => {
      const held = await parts.store.cards.at(conversation.id, root);
      if (held === undefined) return;
      const at = parts.clock();
      await parts.store.transaction(async (within) => {
        await within.cards.keep(held.id, { message: id, news: { kind: 'answer', ...shows } }, at);
        const withdrawn = await withdrawalsAmong(shows.figures, within.indicators, at);
        if (withdrawn.size > 0) await follow(within, { changed: [], changes: [], withdrawn }, at);
      });
    },
  };
}
