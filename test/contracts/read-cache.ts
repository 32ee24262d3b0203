import assert from 'node:assert/strict';
import { cachedReader } from '../../src/answers/cached-reader.ts';
import { undoImport } from '../../src/imports/undo.ts';
import type { Recipe } from '../../src/questions/recipe.ts';
import { marac } from '../support/marac.ts';
import { burglary, channel, figure, publish, raised } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const now = '2021-01-02T09:00:00.000Z';
const recipe: Recipe = { subject: { kind: 'exceptions' }, publication: 1, catalogue: 'c', figures: 'f' };
const catalogue = { indicators: [{ ...marac, id: burglary.indicator }], rules: [] };

/** When what was read of a store is forgotten, wherever it was changed. */
export function readCacheContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const readerOver = () => cachedReader(store().indicators, () => store().version());

  it('forgets nothing when an answer is kept, news is sent or somebody subscribes, here or elsewhere', async () => {
    await publish(store(), figure(0, 1));
    const reader = readerOver();
    const read = await reader.series(burglary);
    for (const each of [store(), await another()]) {
      await each.transaction(({ recipes }) => recipes.keep('BCDF-GHJK', recipe, now));
      await each.transaction(({ subscriptions }) => subscriptions.subscribe(channel('board'), now));
      await each.transaction(({ outbox }) => outbox.enqueue(channel('board'), raised('A-0001'), now));
      const [delivery] = await each.outbox.claim('one', now, 1000, 1);
      assert.ok(delivery !== undefined && (await each.outbox.settle(delivery, 'one', { kind: 'sent' }, now)));
    }
    assert.equal(await reader.series(burglary), read, 'the very same value');
  });

  it('sees at once what was published here or elsewhere', async () => {
    const reader = readerOver();
    assert.deepEqual(await reader.series(burglary), []);
    await publish(store(), figure(0, 1));
    assert.deepEqual(values(await reader.series(burglary)), [1]);
    await publish(await another(), figure(0, 2));
    assert.deepEqual(values(await reader.series(burglary)), [2]);
  });

  it('sees at once what was taken back here or elsewhere', async () => {
    const second = await another();
    for (const each of [store(), second]) {
      const reader = readerOver();
      const id = await publish(store(), figure(0, 1));
      assert.deepEqual(values(await reader.series(burglary)), [1]);
      const parts = { store: each, catalogue, timeZone: 'Europe/London' };
      assert.equal((await undoImport(parts, { id, at: now })).outcome, 'withdrawn');
      assert.deepEqual(values(await reader.series(burglary)), [null]);
    }
  });
}

function values(figures: readonly { readonly value: number | null }[]): readonly (number | null)[] {
  return figures.map((each) => each.value);
}
