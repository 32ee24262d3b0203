import assert from 'node:assert/strict';
import { publish } from '../../src/imports/publish.ts';
import { undoImport } from '../../src/imports/undo.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { Store } from '../../src/store/store.ts';
import { above40, figure, marac } from '../support/marac.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const board = { id: '19:b', kind: 'channel', serviceUrl: 'http://127.0.0.1/', bot: '28:b' } as const;

let temporary: TemporaryStore;
let store: Store;

const parts = () => ({ store, catalogue: { indicators: [marac], rules: [above40] }, timeZone: 'Europe/London' });
const say = (...observations: readonly Observation[]) =>
  publish(parts(), { name: 'a paper', at: '2021-05-31T09:00:00.000Z', observations });
const undo = (id: number, dryRun = false) => undoImport(parts(), { id, at: '2021-06-30T09:00:00.000Z', dryRun });
const series = async (asOf?: string) =>
  (await store.indicators.series(figure(0, 0), asOf === undefined ? {} : { asOf })).map((each) => each.value);
const states = async () => (await store.alerts.all(10)).map((each) => [each.reference, each.state, each.reason]);

describe('undoing an import', () => {
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
  });
  afterEach(() => temporary.remove());

  it('lets stand again what stood before, and keeps what was known on the days between', async () => {
    await say(figure(0, 30), figure(1, 31));
    await say(figure(1, 35, { published: '2021-06-01' }), figure(2, 36, { published: '2021-06-01' }));
    const undone = await undo(2);
    assert.deepEqual(
      [undone.outcome, undone.id, undone.restored, undone.withdrawn, undone.left],
      ['withdrawn', 3, 1, 1, 0],
    );
    assert.deepEqual(await series(), [30, 31, null]);
    assert.deepEqual(await series('2021-06-15'), [30, 35, 36]);
    const vintages = await store.indicators.vintages(figure(1, 0), figure(1, 0).period);
    assert.deepEqual(
      vintages.map((each) => [each.value, each.publication]),
      [
        [31, 1],
        [35, 2],
        [31, 3],
      ],
    );
  });

  it('clears the exception that only the withdrawn figure raised, and tells it', async () => {
    await store.transaction((within) => within.subscriptions.subscribe(board, '2021-05-01T09:00:00.000Z'));
    await say(figure(0, 39));
    await say(figure(1, 49));
    assert.deepEqual(await states(), [['A-0001', 'open', 'threshold-breached']]);
    const undone = await undo(2);
    assert.deepEqual([undone.exceptions, undone.cleared], [[], ['A-0001']]);
    assert.deepEqual(await states(), [['A-0001', 'cleared', 'figure-withdrawn']]);
    assert.equal((await store.outbox.counts()).waiting, 2);
  });

  it('clears it too where no figure is left at all', async () => {
    await say(figure(0, 30));
    await undo(1);
    await say(figure(1, 30));
    await say(figure(2, 49));
    await undo(3);
    await undo(4);
    assert.deepEqual(await series(), [null, null, null]);
    assert.deepEqual(await states(), [['A-0001', 'cleared', 'figure-withdrawn']]);
  });

  it('leaves an exception standing where the figure that is left is in breach as well', async () => {
    await say(figure(0, 30));
    await say(figure(1, 45));
    await say(figure(1, 49));
    const undone = await undo(3);
    assert.deepEqual([undone.exceptions, undone.cleared], [[], []]);
    const [standing] = await store.alerts.all(10);
    assert.deepEqual([standing?.state, standing?.latest.value], ['open', 45]);
  });

  it('raises again what a withdrawn all-clear had cleared, naming the exception before', async () => {
    await say(figure(0, 30));
    await say(figure(1, 49));
    await say(figure(2, 20));
    const undone = await undo(3);
    assert.deepEqual(undone.exceptions, ['A-0002']);
    assert.equal((await store.alerts.all(10))[0]?.follows, 'A-0001');
  });

  it('leaves alone what a later import has changed', async () => {
    await say(figure(0, 30), figure(1, 31));
    await say(figure(1, 32));
    const undone = await undo(1);
    assert.deepEqual([undone.withdrawn, undone.left], [1, 1]);
    assert.deepEqual(await series(), [null, 32]);
  });

  it('takes back as well what the undoing of a later import has let stand again', async () => {
    await say(figure(0, 30));
    await say(figure(0, 31));
    await say(figure(0, 32));
    assert.equal((await undo(1)).left, 1, 'changed since');
    await undo(3);
    await undo(2);
    assert.deepEqual(await series(), [30]);
    const undone = await undo(1);
    assert.deepEqual([undone.outcome, undone.withdrawn, undone.left], ['withdrawn', 1, 0]);
    assert.deepEqual(await series(), [null]);
    assert.equal((await undo(1)).outcome, 'unchanged');
  });

  it('of one that was undone and brought back takes it back again', async () => {
    await say(figure(0, 30));
    await say(figure(0, 31));
    await undo(2);
    await undo(3);
    assert.deepEqual(await series(), [31]);
    assert.equal((await undo(2)).restored, 1);
    assert.deepEqual(await series(), [30]);
  });

  it('can itself be undone', async () => {
    await say(figure(0, 30));
    await undo(1);
    await undo(2);
    assert.deepEqual(await series(), [30]);
  });

  it('changes nothing a second time, in a dry run, or for a number that no import has', async () => {
    await say(figure(0, 49));
    const tried = await undo(1, true);
    assert.deepEqual([tried.outcome, tried.id, tried.withdrawn], ['tried', null, 1]);
    assert.deepEqual(await series(), [49]);
    assert.equal((await undo(7)).outcome, 'unknown');
    await undo(1);
    assert.equal((await undo(1)).outcome, 'unchanged');
    assert.equal((await store.indicators.publications(10)).length, 2);
  });
});
