import assert from 'node:assert/strict';
import { createShownKeeper } from '../../dialogs/keep-shown.ts';
import type { Reply } from '../../dialogs/turn.ts';
import { publish } from '../../src/imports/publish.ts';
import { figure, marac } from '../support/marac.ts';
import { recordingLog } from '../support/recording.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const place = { id: 'a:chat', kind: 'personal', serviceUrl: 'http://127.0.0.1/', bot: '28:b' } as const;
const chat = { ...place, person: 'somebody', name: 'A Person' } as const;

let temporary: TemporaryStore;
let now: string;

const { indicator, area, basis, period } = figure(0, 0);
const stated = { indicator, area, basis, end: period.end, value: 49 };
const reply = (publication: number): Reply => ({
  summary: '49%',
  text: '49%',
  shows: { title: 'MARAC repeats', question: 'MARAC repeats', figures: [stated], publication },
});
const say = (value: number) =>
  publish(
    { store: temporary.store, catalogue: { indicators: [marac], rules: [] } },
    { name: 'a paper', at: now, observations: [figure(0, value)] },
  );
const keeper = () =>
  createShownKeeper({
    store: temporary.store,
    library: () => ({ catalogue: smallCatalogue }),
    clock: () => now,
    timeZone: 'Europe/London',
    log: recordingLog(),
  });
const held = () => temporary.store.transaction(({ answers }) => answers.stating(stated));

describe('keeping what replies show', () => {
  beforeEach(async () => {
    now = '2021-06-01T09:00:00.000Z';
    temporary = await openTemporaryStore();
    await say(49);
  });
  afterEach(() => temporary.remove());

  it('keeps where it is and what it is about, and nobody’s name', async () => {
    const shown = keeper();
    shown.kept(reply(1), { conversation: chat, thread: 'pressed-here' }).sent?.('m-1');
    await shown.settled();
    const [answer] = await held();
    assert.deepEqual(answer, {
      id: answer?.id,
      conversation: place,
      message: 'm-1',
      title: 'MARAC repeats',
      question: 'MARAC repeats',
    });
  });

  it('takes back at once what was replaced between the reading and the sending', async () => {
    const shown = keeper();
    const waiting = shown.kept(reply(1), { conversation: chat });
    await say(30);
    waiting.sent?.('m-1');
    await shown.settled();
    assert.deepEqual(await held(), []);
    const [edit] = await temporary.store.outbox.claim('one', now, 1000, 1);
    assert.deepEqual(edit?.aim, { kind: 'edit', message: 'm-1' });
  });

  it('keeps nothing of a reply that states no figure, and forgets what is older than 120 days', async () => {
    const shown = keeper();
    const plain = { summary: 'help', text: 'help' };
    assert.equal(shown.kept(plain, { conversation: chat }), plain);
    shown.kept(reply(1), { conversation: chat }).sent?.('m-1');
    await shown.settled();
    now = '2021-09-29T08:59:00.000Z';
    shown.kept(reply(1), { conversation: chat }).sent?.('m-2');
    await shown.settled();
    assert.equal((await held()).length, 2);
    now = '2021-09-30T09:00:00.000Z';
    shown.kept(reply(1), { conversation: chat }).sent?.('m-3');
    await shown.settled();
    assert.deepEqual(
      (await held()).map(({ message }) => message),
      ['m-2', 'm-3'],
    );
  });
});
