import assert from 'node:assert/strict';
import { createMemory, type Memory } from '../../dialogs/memory.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { channel } from '../contracts/samples.ts';
import { temporaryFolder } from '../store/temporary.ts';

const turn: Turn = { text: 'anything', conversation: channel('board'), person: 'someone', activity: 'a' };
const context = { asked: 'Total crime in Melton', choices: [] };

describe('The memory of a conversation', () => {
  let store: Store;
  let remove: () => Promise<void>;
  let now: string;
  const memory = (): Memory =>
    createMemory({
      store,
      clock: () => now,
      log: { info() {}, warn() {}, error: (fields) => assert.fail(JSON.stringify(fields)) },
    });

  beforeEach(async () => {
    const place = await temporaryFolder();
    ({ remove } = place);
    store = await openStore({ kind: 'folder', folder: place.folder });
    now = '2021-05-03T09:00:00.000Z';
  });
  afterEach(async () => {
    await store.close();
    await remove();
  });

  it('is there at once, and after a restart', async () => {
    const before = memory();
    before.remember(turn, context);
    assert.deepEqual(await before.recall(turn), { context });
    await before.settled();
    assert.deepEqual(await memory().recall(turn), { context });
  });

  it('keeps people, conversations and threads apart', async () => {
    const held = memory();
    held.remember(turn, context);
    await held.settled();
    assert.deepEqual(await held.recall({ ...turn, person: 'another' }), {});
    assert.deepEqual(await held.recall({ ...turn, conversation: channel('elsewhere') }), {});
    assert.deepEqual(await held.recall({ ...turn, thread: 'a thread' }), {});
  });

  it('goes on for half an hour', async () => {
    const held = memory();
    held.remember(turn, context);
    await held.settled();
    now = '2021-05-03T09:30:00.000Z';
    assert.deepEqual(await held.recall(turn), { context });
    now = '2021-05-03T09:31:00.000Z';
    assert.deepEqual(await held.recall(turn), {});
  });

  it('tells the visit before this one, for as long as this one lasts', async () => {
    const held = memory();
    held.remember(turn, context);
    await held.settled();
    now = '2021-05-10T14:00:00.000Z';
    assert.deepEqual(await held.recall(turn), { lastVisit: '2021-05-03T09:00:00.000Z' });
    held.remember(turn, context);
    await held.settled();
    now = '2021-05-10T14:10:00.000Z';
    assert.deepEqual(await held.recall(turn), { context, lastVisit: '2021-05-03T09:00:00.000Z' });
  });

  it('names nobody, and forgets after 120 days', async () => {
    const held = memory();
    held.remember(turn, context);
    await held.settled();
    now = '2021-09-30T09:00:00.000Z';
    const later = memory();
    later.remember({ ...turn, person: 'another' }, context);
    await later.settled();
    assert.deepEqual(await later.recall(turn), {});
  });
});
