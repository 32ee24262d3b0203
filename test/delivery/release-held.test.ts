import assert from 'node:assert/strict';
import type { Exception } from '../../src/alerts/exception.ts';
import type { QuietTime } from '../../src/alerts/quiet.ts';
import type { News, ToldExceptions } from '../../src/delivery/news.ts';
import { releaseHeld } from '../../src/delivery/release-held.ts';
import { tell } from '../../src/delivery/tell.ts';
import type { TellRules } from '../../src/delivery/tell.ts';
import type { TidingKind } from '../../src/delivery/telling.ts';
import type { Store } from '../../src/store/store.ts';
import { burglary, channel, exception } from '../contracts/samples.ts';
import { marac } from '../support/marac.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const quiet: QuietTime = { from: '18:00', until: '08:00', workingDays: [1, 2, 3, 4, 5], closed: [] };
const friday = '2021-01-08T19:00:00.000Z';
const saturday = '2021-01-09T10:00:00.000Z';
const monday = '2021-01-11T08:00:00.000Z';
const rules: TellRules = {
  indicators: [
    { ...marac, id: 'crime', subsetOf: [] },
    { ...marac, id: 'burglary', subsetOf: ['crime'] },
  ],
  routing: { conversations: [], owners: [], routes: [], quiet },
};

describe('News that was held', () => {
  let temporary: TemporaryStore;
  let store: Store;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
    await store.transaction((within) => within.subscriptions.subscribe(channel('board'), friday));
  });
  afterEach(() => temporary.remove());

  const of = (reference: string, more: Partial<Exception> = {}, indicator = 'burglary'): Exception =>
    exception(reference, { series: { ...burglary, area: reference, indicator }, ...more });
  async function happens(what: TidingKind, at: string, ...exceptions: readonly Exception[]): Promise<void> {
    await store.transaction(async (within) => {
      for (const each of exceptions) await within.alerts.record(each);
      await tell(
        within,
        exceptions.map((each) => ({ what, exception: each })),
        { rules, at },
      );
    });
  }
  const release = (at: string, by = rules): Promise<number> =>
    store.transaction((within) => releaseHeld(within, by, at));
  async function sent(): Promise<readonly News[]> {
    const claimed = await store.outbox.claim('test', '2021-02-01T00:00:00.000Z', 1000, 50);
    return claimed.map(({ news }) => news);
  }
  const references = (exceptions: readonly Exception[] = []): readonly string[] =>
    exceptions.map((each) => each.reference);
  async function card(): Promise<ToldExceptions> {
    const [news, ...more] = await sent();
    assert.deepEqual(more, []);
    assert.equal(news?.kind, 'exceptions');
    return news;
  }

  it('goes as one card at the first end of quiet time on a working day, and only once', async () => {
    await happens('raised', friday, of('A-0001'));
    await happens('raised', saturday, of('A-0002'), of('A-0003'));
    assert.deepEqual(await sent(), []);
    assert.equal(await release('2021-01-11T07:59:59.999Z'), 0);
    assert.equal(await release(monday), 1);
    const told = await card();
    assert.deepEqual(references(told.raised), ['A-0001', 'A-0002', 'A-0003']);
    assert.equal(told.heldSince, friday);
    assert.equal(await release('2021-01-11T09:00:00.000Z'), 0);
    const lines = await store.tellings.tellings('A-0002');
    assert.deepEqual(
      lines.map(({ outcome, reason, at }) => [outcome, reason, at]),
      [
        ['held', 'quiet-time', saturday],
        ['told', 'quiet-time-over', monday],
      ],
    );
    assert.equal(lines[1]?.delivery, 1);
  });

  it('tells once, as it stands, what became worse and then cleared while it was held', async () => {
    await happens('raised', '2021-01-08T12:00:00.000Z', of('A-0001'));
    const [before] = await store.outbox.claim('test', '2021-01-08T12:00:00.000Z', 1000, 1);
    assert.ok(before && (await store.outbox.settle(before, 'test', { kind: 'sent', message: 'm' }, friday)));
    await happens('worse', friday, of('A-0001'));
    await happens('cleared', saturday, of('A-0001', { state: 'cleared', reason: 'at-recovery' }));
    assert.equal(await release(monday), 1);
    const told = await card();
    assert.deepEqual([references(told.raised), references(told.cleared)], [[], ['A-0001']]);
  });

  it('lists what cleared meanwhile as such, and says nothing else of it', async () => {
    await happens('raised', friday, of('A-0001'), of('A-0002'));
    await happens('cleared', saturday, of('A-0001', { state: 'cleared', reason: 'at-recovery' }));
    await release(monday);
    const told = await card();
    assert.deepEqual(
      [references(told.raised), references(told.meanwhile), references(told.cleared)],
      [['A-0002'], ['A-0001'], []],
    );
    assert.deepEqual(
      (await store.tellings.tellings('A-0001')).map(({ what, outcome, reason }) => [what, outcome, reason]),
      [
        ['raised', 'held', 'quiet-time'],
        ['cleared', 'passed-over', 'its-card-is-held'],
        ['raised', 'told', 'quiet-time-over'],
      ],
    );
  });

  it('tells the all-clear of what was told before the quiet time', async () => {
    await happens('raised', '2021-01-08T12:00:00.000Z', of('A-0001'));
    assert.equal((await sent()).length, 1);
    await store.outbox.settle(
      {
        id: 1,
        conversation: channel('board'),
        news: { kind: 'greeting', place: 'group' },
        attempt: 1,
        unconfirmed: 0,
        shrunk: 0,
      },
      'test',
      { kind: 'sent' },
      friday,
    );
    await happens('cleared', friday, of('A-0001', { state: 'cleared', reason: 'at-recovery' }));
    await release(monday);
    assert.deepEqual(references((await card()).cleared), ['A-0001']);
  });

  it('speaks for what was folded, and tells that on its own where its parent has cleared', async () => {
    const inOneArea = { series: { ...burglary, area: 'melton', indicator: 'crime' } };
    const part = { series: { ...burglary, area: 'melton', indicator: 'burglary' } };
    await happens('raised', friday, of('A-0001', inOneArea), of('A-0002', part));
    await happens('cleared', saturday, of('A-0001', { ...inOneArea, state: 'cleared', reason: 'at-recovery' }));
    await release(monday);
    const told = await card();
    assert.deepEqual([references(told.raised), references(told.meanwhile)], [['A-0002'], ['A-0001']]);
  });

  it('stays where it is silenced or quiet again, and is passed over where nobody follows it any more', async () => {
    const noQuiet = { ...rules, routing: { conversations: [], owners: [], routes: [] } };
    await happens('raised', friday, of('A-0001'));
    await store.transaction(({ silences }) =>
      silences.silence(
        { filter: {}, from: saturday, until: '2021-01-11T20:00:00.000Z', reason: 'r', by: 'b' },
        saturday,
      ),
    );
    assert.equal(await release(monday), 0);
    assert.equal(await release('2021-01-11T20:00:00.000Z'), 0, 'the silence ends in the evening');
    assert.equal(await store.tellings.anyDue('2021-01-12T07:59:00.000Z'), false);
    await store.transaction(({ subscriptions }) => subscriptions.unsubscribe('board', monday));
    assert.equal(await release('2021-01-12T08:00:00.000Z', noQuiet), 0);
    assert.equal((await store.tellings.tellings('A-0001')).at(-1)?.reason, 'no-longer-followed');
    assert.equal(await store.tellings.anyDue('2021-12-01T00:00:00.000Z'), false);
  });

  it('is held where one conversation muted it, told everywhere else, and told there as one card at the end', async () => {
    const until = '2021-01-13T08:00:00.000Z';
    const muted = { filter: {}, conversation: 'board', from: monday, until, reason: 'r', by: 'b' };
    const number = await store.transaction(async ({ silences, subscriptions }) => {
      await subscriptions.subscribe(channel('elsewhere'), friday);
      return silences.silence(muted, monday);
    });
    assert.deepEqual(await store.silences.silences(monday), [{ id: number, ...muted }]);
    await happens('raised', monday, of('A-0001'));
    await happens('raised', monday, of('A-0002'));
    assert.equal(await release(monday), 0);
    await store.transaction(({ silences }) => silences.end(number, monday));
    assert.equal(await release(monday), 1, 'unmuted early');
    const lines = await store.tellings.tellings('A-0002');
    assert.deepEqual(
      lines.map(({ conversation, outcome, reason }) => [conversation, outcome, reason]),
      [
        ['board', 'held', 'silenced'],
        ['elsewhere', 'told', 'followed'],
        ['board', 'told', 'quiet-time-over'],
      ],
    );
    const earlier = await store.tellings.tellings('A-0001');
    assert.equal(earlier.at(-1)?.delivery, lines.at(-1)?.delivery, 'both went out in one card');
  });
});
