import assert from 'node:assert/strict';
import { noRouting } from '../../src/catalogue/routing.ts';
import type { Delivery } from '../../src/delivery/outbox.ts';
import type { ShownAnswer } from '../../src/delivery/shown-answers.ts';
import { publish } from '../../src/imports/publish.ts';
import { tellRecalled } from '../../src/imports/recall-answers.ts';
import { undoImport } from '../../src/imports/undo.ts';
import type { Store } from '../../src/store/store.ts';
import { figure, marac } from '../support/marac.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const board = { id: '19:b', kind: 'channel', serviceUrl: 'http://127.0.0.1/', bot: '28:b' } as const;
const quiet = { from: '18:00', until: '08:00', workingDays: [1, 2, 3, 4, 5], closed: [] };
const partnership = { indicators: [marac], rules: [], routing: { ...noRouting, quiet } };
const rules = { ...partnership, timeZone: 'Europe/London' };
const day = '2021-06-30T09:00:00.000Z';
const night = '2021-06-30T21:00:00.000Z';
const morning = '2021-07-01T08:00:00.000Z';

let temporary: TemporaryStore;
let store: Store;

const answer = (message: string, thread: string, nth: number, value: number): ShownAnswer => {
  const { indicator, area, basis, period } = figure(nth, value);
  const figures = [{ indicator, area, basis, end: period.end, value }];
  return { conversation: board, message, thread, title: `Answer ${message}`, question: 'MARAC repeats', figures };
};
const keep = (...answers: readonly ShownAnswer[]) =>
  store.transaction(async ({ answers: keeper }) => {
    for (const each of answers) await keeper.keep(each, day);
  });
const say = (at: string, nth: number, value: number) =>
  publish({ store, catalogue: rules }, { name: 'a paper', at, observations: [figure(nth, value)] });
const undo = (id: number, at: string, timeZone = 'Europe/London') =>
  undoImport({ store, catalogue: partnership, timeZone }, { id, at });
/** Sends whatever is due, and gives it. */
async function sent(at: string): Promise<readonly Delivery[]> {
  const all: Delivery[] = [];
  for (;;) {
    const claimed = await store.outbox.claim('one', at, 30_000, 5);
    if (claimed.length === 0) return all;
    for (const each of claimed) await store.outbox.settle(each, 'one', { kind: 'sent', message: `m${each.id}` }, at);
    all.push(...claimed);
  }
}
const aims = (all: readonly Delivery[]) => all.map(({ aim }) => (aim?.kind === 'edit' ? aim.message : aim));

describe('recalling answers', () => {
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
    await say(day, 0, 49);
    await say(day, 1, 48);
  });
  afterEach(() => temporary.remove());

  it('edits each that stated an undone figure, and replies once in each thread; the same undone again changes nothing', async () => {
    await keep(
      answer('a', 'root-1', 0, 49),
      answer('b', 'root-1', 0, 49),
      answer('c', 'root-2', 0, 49),
      answer('d', 'root-2', 1, 48),
    );
    await undo(1, day);
    const all = await sent(day);
    assert.deepEqual(aims(all), [
      'a',
      'b',
      'c',
      { kind: 'reply', thread: 'root-1' },
      { kind: 'reply', thread: 'root-2' },
    ]);
    assert.deepEqual(
      all.flatMap(({ news }) => (news.kind === 'changes' ? [news.answers] : [])),
      [['Answer a', 'Answer b'], ['Answer c']],
    );
    assert.equal((await undo(1, day)).outcome, 'unchanged');
    assert.deepEqual(await sent(day), []);
  });

  it('says what became of the figure: corrected by another value, left alone by the same one', async () => {
    await keep(answer('a', 'root-1', 0, 49));
    await publish(
      { store, catalogue: rules },
      { name: 'same', at: day, observations: [figure(0, 49, { status: 'revised', published: '2021-06-30' })] },
    );
    assert.deepEqual(await sent(day), [], 'another status of the same value takes nothing back');
    await publish(
      { store, catalogue: rules },
      { name: 'other', at: day, observations: [figure(0, 47, { status: 'revised', published: '2021-06-30' })] },
    );
    const [edit] = await sent(day);
    assert.ok(edit?.news.kind === 'answer');
    assert.equal(edit.news.withdrawn?.why, 'corrected');
  });

  it('edits at once in quiet time, and replies when it is over', async () => {
    await keep(answer('a', 'root-1', 0, 49));
    await undo(1, night);
    assert.deepEqual(aims(await sent(night)), ['a']);
    const release = (at: string) => store.transaction((within) => tellRecalled(within, { at, rules }));
    assert.equal(await release(night), 0);
    assert.equal((await store.answers.untold()).length, 1);
    assert.equal(await release(morning), 1);
    assert.deepEqual(aims(await sent(morning)), [{ kind: 'reply', thread: 'root-1' }]);
    assert.equal(await release(morning), 0);
  });

  it('goes by the clock of the partnership', async () => {
    await keep(answer('a', 'root-1', 0, 49));
    await undo(1, night, 'America/New_York');
    assert.deepEqual(aims(await sent(night)), ['a', { kind: 'reply', thread: 'root-1' }], 'it is late afternoon there');
  });
});
