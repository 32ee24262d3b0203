import assert from 'node:assert/strict';
import { actionsOf } from '../../../cards/page-card.ts';
import { carryOutFileOrder, fileOrder } from '../../../dialogs/files/file-orders.ts';
import { takeFile } from '../../../dialogs/files/handing-over.ts';
import type { FileParts, Importing } from '../../../dialogs/files/handing-over.ts';
import type { Reply, Turn } from '../../../dialogs/turn.ts';
import type { ImportSummary } from '../../../src/imports/import-summary.ts';
import { publish } from '../../../src/imports/publish.ts';
import { figure } from '../../support/marac.ts';
import { smallCatalogue } from '../../support/small-catalogue.ts';
import { openTemporaryStore } from '../../support/temporary-store.ts';
import type { TemporaryStore } from '../../support/temporary-store.ts';

const conversation = { id: 'a:one', kind: 'personal', serviceUrl: 'http://127.0.0.1', bot: '28:bot' } as const;
const noted = new TextEncoder().encode('figures');

function summary(outcome: ImportSummary['outcome'], more: Partial<ImportSummary> = {}): ImportSummary {
  const none = { held: [], refused: [], exceptions: [], cleared: [], raisedFor: [], clearedFor: [], warnings: [] };
  return { outcome, id: null, new: 1, revised: 0, unchanged: 0, suppressed: 0, ...none, ...more };
}

const held = summary('held', { new: 0, held: [{ line: 2, reason: '99 is ten times more.' }] });

describe('orders for a file that was handed over', () => {
  let temporary: TemporaryStore;
  let parts: FileParts;
  let now: string;
  let calls: Importing[];
  let outcomes: (ImportSummary | undefined)[];
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    now = '2021-06-01T09:00:00.000Z';
    calls = [];
    outcomes = [];
    parts = {
      store: temporary.store,
      clock: () => now,
      mayAct: (person) => person !== 'stranger',
      importing: (file) => {
        calls.push(file);
        return Promise.resolve(outcomes.shift());
      },
    };
  });
  afterEach(() => temporary.remove());

  const turn = (person = 'officer', content = noted): Turn => ({
    text: '',
    conversation,
    person,
    activity: '1',
    files: [{ name: 'a.csv', read: () => Promise.resolve({ ok: true, content }) }],
  });
  const asks = ({ card }: Reply): readonly string[] =>
    card === undefined
      ? []
      : actionsOf(card).flatMap((each) => (each.type === 'Action.Submit' && 'ask' in each.data ? [each.data.ask] : []));
  async function drop(outcome: ImportSummary | undefined): Promise<readonly [publish: string, discard: string]> {
    outcomes.push(outcome);
    const [first = '', second = ''] = asks(await takeFile(turn(), parts));
    return [first, second];
  }
  function press(text: string, person = 'officer', ...coming: readonly (ImportSummary | undefined)[]): Promise<Reply> {
    outcomes.push(...coming);
    const order = fileOrder(text);
    assert.ok(order, text);
    return carryOutFileOrder(order, turn(person), parts);
  }
  const others = () =>
    publish(
      { store: temporary.store, catalogue: smallCatalogue },
      { name: 'others', at: now, observations: [figure(3, 30)] },
    );

  it('are read from their buttons and from nothing else', () => {
    assert.deepEqual(fileOrder('Publish file 4H7K2M9Q'), { deed: 'publish', code: '4H7K2M9Q' });
    assert.deepEqual(fileOrder(' publish all of file 4h7k2m9q '), { deed: 'publish-all', code: '4H7K2M9Q' });
    assert.deepEqual(fileOrder('Discard file 4H7K2M9Q'), { deed: 'discard', code: '4H7K2M9Q' });
    for (const text of [
      'publish',
      'publish file',
      'publish file 4H7K2M9',
      'please publish file 4H7K2M9Q',
      'vehicle crime',
    ]) {
      assert.equal(fileOrder(text), undefined, text);
    }
  });

  it('publish the bytes that were summarised, once, however often they are given', async () => {
    const [order] = await drop(summary('tried'));
    const replies = await Promise.all([press(order, 'officer', summary('published', { id: 1 })), press(order)]);
    assert.match(replies.map((each) => each.summary).join(' '), /a\.csv was published/u);
    assert.match(replies.map((each) => each.summary).join(' '), /That file is being published/u);
    assert.deepEqual(
      calls.map(({ dryRun, accept, content }) => [dryRun, accept, Buffer.from(content).toString()]),
      [
        [true, false, 'figures'],
        [false, false, 'figures'],
      ],
    );
    assert.match((await press(order)).summary, /published already/u);
    const kept = await temporary.store.files.find(fileOrder(order)?.code ?? '');
    assert.deepEqual([kept?.state, kept?.content.length], ['published', 0]);
  });

  it('take rows that are hard to believe only where that is what the button says', async () => {
    const [all] = await drop(held);
    assert.match(all, /^Publish all of file/u);
    assert.deepEqual(asks(await press(all.replace('all of ', ''), 'officer', held)), [
      all,
      all.replace('Publish all of', 'Discard'),
    ]);
    assert.match((await press(all, 'officer', summary('published', { id: 1 }))).summary, /was published/u);
    assert.deepEqual(
      calls.map(({ accept }) => accept),
      [false, false, true],
    );
  });

  it('say what would be different since others published, before anything is', async () => {
    const [order] = await drop(summary('tried', { new: 2 }));
    await others();
    const different = summary('tried', { new: 1, unchanged: 1 });
    const again = await press(order, 'officer', different, different);
    assert.match(
      JSON.stringify(again.card),
      /Somebody published since.*1 new, 0 revised, 1 unchanged.*No longer so.*2 new/u,
    );
    assert.ok(calls.every(({ dryRun }) => dryRun));
    assert.match((await press(order, 'officer', summary('published', { id: 3 }))).summary, /was published/u);
  });

  it('go on where others published and nothing is different for the file', async () => {
    const [order] = await drop(summary('tried'));
    await others();
    const done = await press(order, 'officer', summary('tried'), summary('published', { id: 2 }));
    assert.match(done.summary, /was published/u);
  });

  it('are for whoever sent the file, for a day, and as long as it was not thrown away', async () => {
    const [order, discard] = await drop(summary('tried'));
    assert.match((await press(order, 'another officer')).summary, /no longer have that file/u);
    assert.match((await press(order, 'stranger')).summary, /data officers/u);
    now = '2021-06-02T09:00:01.000Z';
    assert.match((await press(order)).summary, /no longer have that file/u);
    const [again] = await drop(summary('tried'));
    assert.match((await press(discard)).summary, /thrown away/u);
    assert.match((await press(again)).summary, /no longer have that file/u);
    assert.ok(calls.every(({ dryRun }) => dryRun));
  });

  it('can be given again where the import came to no end, and where a process died over it', async () => {
    const [order] = await drop(summary('tried'));
    assert.match((await press(order, 'officer', undefined)).summary, /could not be read/u);
    const code = fileOrder(order)?.code ?? '';
    await temporary.store.transaction(({ files }) => files.stand(code, 'publishing', now));
    assert.match((await press(order)).summary, /being published/u);
    now = '2021-06-01T09:06:00.000Z';
    assert.match((await press(order, 'officer', summary('published', { id: 1 }))).summary, /was published/u);
  });

  it('are not offered where there is nothing to publish', async () => {
    assert.deepEqual(await drop(summary('tried', { new: 0, unchanged: 3 })), ['', '']);
    assert.deepEqual(await drop(summary('refused', { new: 0, refused: [{ reason: 'The file is empty.' }] })), ['', '']);
    assert.deepEqual(await drop(undefined), ['', '']);
  });
});
