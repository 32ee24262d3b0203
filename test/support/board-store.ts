import type { News } from '../../src/delivery/news.ts';
import type { Store } from '../../src/store/store.ts';
import { channel } from '../contracts/samples.ts';
import { openTemporaryStore } from './temporary-store.ts';
import type { TemporaryStore } from './temporary-store.ts';

/** A real store in which the board's channel hears of everything since then. */
export async function openBoardStore(since: string): Promise<TemporaryStore> {
  const temporary = await openTemporaryStore();
  await temporary.store.transaction(({ subscriptions }) => subscriptions.subscribe(channel('board'), since));
  return temporary;
}

/** What leaves by now, in order, each sent at that instant. */
export async function whatLeaves({ outbox }: Pick<Store, 'outbox'>, at: string): Promise<readonly News[]> {
  const all: News[] = [];
  for (;;) {
    const [each] = await outbox.claim('test', '2022-01-01T00:00:00.000Z', 30_000, 1);
    if (each === undefined) return all;
    all.push(each.news);
    await outbox.settle(each, 'test', { kind: 'sent', message: `message-${all.length}` }, at);
  }
}
