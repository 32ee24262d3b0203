import assert from 'node:assert/strict';
import type { Remembered } from '../../src/questions/follow-ups/context.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const at = (minute: number): string => `2021-01-01T09:${String(minute).padStart(2, '0')}:00.000Z`;

const full: Remembered = {
  context: {
    asked: 'Total crime in Melton',
    about: {
      indicators: ['total-crime'],
      areas: ['melton'],
      period: { kind: 'back', unit: 'year', count: 1, text: 'last year' },
    },
    period: { start: '2020-01-01', end: '2020-03-31' },
    choices: [{ title: 'Vehicle crime', text: 'Vehicle crime in Melton' }],
    asksBack: true,
  },
  at: at(10),
  visitBefore: at(1),
};

/** What every keeper of what conversations go on from does. */
export function contextsContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const remember = (key: string, remembered: Remembered): Promise<void> =>
    store().transaction(({ contexts }) => contexts.remember(key, remembered));

  it('recalls all of it, by its own key only, in other processes too', async () => {
    await remember('one', full);
    const second = await another();
    assert.deepEqual(await second.contexts.recall('one'), full);
    assert.equal(await store().contexts.recall('two'), undefined);
  });

  it('keeps the newest of a key, whatever the order in which they come', async () => {
    const older = { context: { choices: [] }, at: at(5) };
    await remember('one', older);
    await remember('one', full);
    await remember('one', older);
    assert.deepEqual(await store().contexts.recall('one'), full);
    const newer = { context: { choices: [] }, at: at(20) };
    await remember('one', newer);
    assert.deepEqual(await store().contexts.recall('one'), newer);
  });

  it('forgets what is older than an instant', async () => {
    await remember('old', { ...full, at: at(1) });
    await remember('new', full);
    assert.equal(await store().transaction(({ contexts }) => contexts.forgetBefore(at(5))), 1);
    assert.equal(await store().contexts.recall('old'), undefined);
    assert.deepEqual(await store().contexts.recall('new'), full);
  });
}
