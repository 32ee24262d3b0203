import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const monday = '2021-01-04T08:30:00.000Z';
const nextMonday = '2021-01-11T08:30:00.000Z';

/** What every keeper of schedule runs does. */
export function scheduleRunsContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const claim = (schedule: string, due: string, from: Store = store()): Promise<boolean> =>
    from.transaction(({ schedules }) => schedules.claimRun(schedule, due, due));
  const last = (schedule: string): Promise<string | undefined> =>
    store().transaction(({ schedules }) => schedules.lastRun(schedule));

  it('lets each due run of each schedule happen once', async () => {
    assert.equal(await last('digest'), undefined);
    assert.equal(await claim('digest', nextMonday), true);
    assert.equal(await claim('digest', monday), true);
    assert.equal(await claim('digest', monday), false);
    assert.equal(await claim('other', monday), true);
    assert.equal(await last('digest'), nextMonday);
    assert.equal(await last('other'), monday);
  });

  it('knows one instant in two spellings for the same run', async () => {
    assert.equal(await claim('digest', monday), true);
    assert.equal(await claim('digest', '2021-01-04T08:30:00Z'), false);
    assert.equal(await claim('digest', '2021-01-04T09:30:00+01:00'), false);
    await assert.rejects(claim('digest', 'Monday'), RangeError);
  });

  it('lets one process of several do a run', async () => {
    const second = await another();
    const third = await another();
    const claims = await Promise.all([store(), second, third].map((each) => claim('digest', monday, each)));
    assert.equal(claims.filter(Boolean).length, 1);
  });

  it('leaves the run to another where the transaction failed', async () => {
    const failing = store().transaction(async ({ schedules }) => {
      await schedules.claimRun('digest', monday, monday);
      throw new Error('afterwards');
    });
    await assert.rejects(failing, /afterwards/);
    assert.equal(await claim('digest', monday), true);
  });
}
