import assert from 'node:assert/strict';
import type { ChosenDigestTime } from '../../src/delivery/digest-time.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const tuesday = { weekday: 2, hour: 9, minute: 0 };
const chosen: ChosenDigestTime = {
  conversation: 'board',
  time: tuesday,
  at: '2021-01-05T10:00:00.000Z',
  told: '2021-01-04T08:30:00.000Z',
};

/** What every keeper of the times of digests does. */
export function digestTimesContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const choose = (each: ChosenDigestTime): Promise<void> =>
    store().transaction(({ digestTimes }) => digestTimes.choose(each));

  it('keeps the last choice of each conversation, for other processes too', async () => {
    assert.deepEqual(await store().digestTimes.chosen(), []);
    await choose({ ...chosen, time: { weekday: 5, hour: 16, minute: 45 } });
    await choose(chosen);
    const first: ChosenDigestTime = { conversation: 'a chat', time: tuesday, at: chosen.at };
    await choose(first);
    const second = await another();
    assert.deepEqual(await second.digestTimes.chosen(), [first, chosen]);
  });
}
