import assert from 'node:assert/strict';
import type { StoreTransaction } from '../../src/store/store.ts';
import type { Recipe } from '../../src/questions/recipe.ts';
import { burglary, channel, exception, figure, publish, raised } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const now = '2021-01-02T09:00:00.000Z';

/** What the transactions of every store do. */
export function transactionsContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);

  async function everything({ indicators, alerts, subscriptions, outbox }: StoreTransaction): Promise<void> {
    const publication = await indicators.publication('Paper', now);
    await indicators.add(publication, [figure(0, 1)]);
    await indicators.finish(publication, { added: 1, revised: 0 });
    await alerts.record(exception(await alerts.nextReference()));
    await subscriptions.subscribe(channel('board'), now);
    await outbox.enqueue(channel('board'), raised('A-0001'), now);
  }

  it('keep all that was done in them, or nothing where they fail', async () => {
    const failing = store().transaction(async (within) => {
      await everything(within);
      throw new RangeError('at the very end');
    });
    await assert.rejects(failing, RangeError);
    const { indicators, alerts, subscriptions, outbox } = store();
    assert.deepEqual(await indicators.list(), []);
    assert.deepEqual(await indicators.publications(1), []);
    assert.deepEqual(await alerts.all(1), []);
    assert.deepEqual(await subscriptions.subscribed(), []);
    assert.equal((await outbox.counts()).waiting, 0);
    await store().transaction(everything);
    assert.equal((await indicators.list()).length, 1);
    assert.equal((await alerts.standing())[0]?.reference, 'A-0001');
    assert.equal((await subscriptions.subscribed()).length, 1);
    assert.equal((await outbox.counts()).waiting, 1);
  });

  it('read their own writes, which nobody else sees before they are done', async () => {
    const second = await another();
    await store().transaction(async (within) => {
      await everything(within);
      assert.equal((await within.indicators.series(burglary)).length, 1);
      assert.equal((await within.alerts.standing()).length, 1);
      assert.equal((await within.subscriptions.find('board'))?.since, now);
      for (const other of [store(), second]) {
        assert.deepEqual(await other.indicators.series(burglary), []);
        assert.deepEqual(await other.alerts.standing(), []);
      }
    });
    assert.equal((await second.indicators.series(burglary)).length, 1);
  });

  it('give back what the work gave', async () => {
    assert.equal(await store().transaction(() => Promise.resolve(42)), 42);
  });

  it('run one after the other, however many are asked for at once, in one process and in two', async () => {
    const second = await another();
    const add = (n: number) =>
      (n % 2 === 0 ? store() : second).transaction(async ({ indicators }) => {
        const held = await indicators.vintages(burglary, figure(0, 0).period);
        await indicators.add(await indicators.publication('Paper', now), [figure(0, held.length)]);
      });
    await Promise.all(Array.from({ length: 12 }, (_, n) => add(n)));
    const vintages = await store().indicators.vintages(burglary, figure(0, 0).period);
    assert.deepEqual(
      vintages.map(({ value, vintage }) => [value, vintage]),
      Array.from({ length: 12 }, (_, n) => [n, n + 1]),
    );
  });

  it('refuse to be opened within one another, and go on', async () => {
    const nested = store().transaction(() => store().transaction(() => Promise.resolve()));
    await assert.rejects(nested, /within another/);
    const settling = store().transaction(() =>
      store().outbox.settle(
        { id: 1, conversation: channel('board'), news: raised('A-0001'), attempt: 1, unconfirmed: 0, shrunk: 0 },
        'one',
        { kind: 'sent' },
        now,
      ),
    );
    await assert.rejects(settling, /within another/);
    await publish(store(), figure(0, 1));
  });

  it('are over when they are over: what is used afterwards fails and changes nothing', async () => {
    let kept: StoreTransaction | undefined;
    await store().transaction((within) => {
      kept = within;
      return Promise.resolve();
    });
    await assert.rejects(async () => kept?.once.once('late', now));
    assert.equal(await store().transaction(({ once }) => once.once('late', now)), true);
  });

  it('change the version that every process sees where they publish figures', async () => {
    const second = await another();
    const before = await Promise.all([store().version(), second.version()]);
    await store().indicators.list();
    assert.deepEqual(await Promise.all([store().version(), second.version()]), before);
    await publish(store(), figure(0, 1));
    const after = await Promise.all([store().version(), second.version()]);
    assert.notEqual(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
    await assert.rejects(store().transaction(() => Promise.reject(new Error('no'))));
    assert.deepEqual(await Promise.all([store().version(), second.version()]), after);
  });

  const recipe: Recipe = {
    subject: { kind: 'exceptions' },
    publication: 1,
    catalogue: 'c',
    figures: 'f',
  };

  it('leave the version alone where they publish none, so that what was read stays remembered', async () => {
    await publish(store(), figure(0, 1));
    const second = await another();
    const before = await Promise.all([store().version(), second.version()]);
    await store().transaction(({ recipes }) => recipes.keep('BCDF-GHJK', recipe, now));
    await store().transaction(({ outbox }) => outbox.enqueue(channel('board'), raised('A-0001'), now));
    const [delivery] = await second.outbox.claim('one', now, 1000, 1);
    assert.ok(delivery !== undefined && (await second.outbox.settle(delivery, 'one', { kind: 'sent' }, now)));
    await store().transaction(({ subscriptions }) => subscriptions.subscribe(channel('board'), now));
    await store().transaction(({ once }) => once.once('done', now));
    assert.deepEqual(await Promise.all([store().version(), second.version()]), before);
  });

  it('find everything again after a restart', async () => {
    await store().transaction(everything);
    await store().close();
    const again = await another();
    assert.equal((await again.indicators.series(burglary))[0]?.value, 1);
    assert.equal((await again.outbox.claim('one', now, 1000, 1))[0]?.conversation.id, 'board');
    assert.equal(again.place, store().place);
  });

  it('are refused by a store that was closed, which may be closed again', async () => {
    await store().close();
    await store().close();
    await assert.rejects(store().transaction(() => Promise.resolve()));
    await assert.rejects(store().indicators.list());
  });
}
