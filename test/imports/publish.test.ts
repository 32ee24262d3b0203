import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Rule, ThresholdRule } from '../../src/alerts/rule.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Published } from '../../src/imports/publish.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { Store } from '../../src/store/store.ts';
import { above40, figure, marac, worseColour } from '../support/marac.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-05-31T09:00:00.000Z';
const board: Conversation = { id: '19:board', kind: 'channel', serviceUrl: 'http://127.0.0.1/', bot: '28:bot' };
const team: Conversation = { ...board, id: '19:team' };

let temporary: TemporaryStore;
let store: Store;

const say = (observations: readonly Observation[], rules: readonly Rule[] = [above40, worseColour], dryRun = false) =>
  publish({ store, catalogue: { indicators: [marac], rules } }, { name: 'a paper', at, observations, dryRun });
const references = (exceptions: readonly Exception[]) => exceptions.map((each) => each.reference);
const told = (published: Published) => [references(published.raised), references(published.cleared)];
const reasons = (published: Published) => published.quiet.map((each) => each.reason);
const subscribe = () =>
  store.transaction(async (within) => {
    await within.subscriptions.subscribe(board, at);
    await within.subscriptions.subscribe(team, at);
  });
const waiting = () => store.outbox.claim('test', '2021-06-01T00:00:00.000Z', 30_000, 100);

/** The rule on MARAC repeats, for another area. */
const watching = (area: string): ThresholdRule => ({ ...above40, watches: [{ indicator: marac.id, areas: [area] }] });

describe('publishing', () => {
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
  });
  afterEach(() => temporary.remove());

  it('tells the MARAC story: raised once, quiet, recovering, quiet, cleared once, and then a new one', async () => {
    await say([figure(0, 30)]);
    const steps: [string[][], string[]][] = [];
    let nth = 1;
    for (const value of [49, 45, 39, 41, 38, 40, 40.1]) {
      const published = await say([figure(nth++, value)]);
      steps.push([told(published), reasons(published)]);
    }
    assert.deepEqual(steps, [
      [[['A-0001'], []], []],
      [[[], []], ['still-in-breach']],
      [[[], []], ['not-yet-at-recovery']],
      [[[], []], ['breached-again-while-recovering']],
      [[[], ['A-0001']], []],
      [[[], []], ['no-breach']],
      [[['A-0002'], []], []],
    ]);
    const [second, first] = await store.alerts.all(10);
    assert.deepEqual([second?.reference, second?.follows, second?.state], ['A-0002', 'A-0001', 'open']);
    assert.deepEqual([first?.state, first?.reason, first?.latest.value], ['cleared', 'at-recovery', 38]);
    assert.equal(first?.raisedOn.value, 49);
  });

  it('raises at most what stands today on a first load of history, whatever the history was', async () => {
    await subscribe();
    const years = Array.from({ length: 18 }, (_, nth) => figure(nth, nth % 2 === 0 ? 60 : 20));
    assert.deepEqual(told(await say(years)), [[], []]);
    assert.deepEqual((await store.alerts.all(10)).length, 0);
    assert.equal((await waiting()).length, 0);
    const more = years.map((each) => ({ ...each, area: 'rutland' }));
    const rule = watching('rutland');
    assert.deepEqual(told(await say([...more, { ...figure(18, 49), area: 'rutland' }], [rule])), [['A-0001'], []]);
  });

  it('lets older periods that arrive late build history in silence', async () => {
    await say([figure(4, 30)]);
    const late = await say([figure(0, 70), figure(3, 70)]);
    assert.deepEqual(told(late), [[], []]);
    assert.deepEqual(reasons(late), ['not-the-newest-period']);
    assert.deepEqual(
      (await store.indicators.series(figure(0, 0))).map((each) => each.value),
      [70, 70, 30],
    );
  });

  it('records nothing and tells nothing when everything is held already', async () => {
    await subscribe();
    const first = await say([figure(0, 30), figure(1, 49)]);
    assert.deepEqual([first.added, first.revised, first.unchanged, first.publication], [2, 0, 0, 1]);
    const again = await say([figure(0, 30), figure(1, 49)]);
    assert.deepEqual(again, { added: 0, revised: 0, unchanged: 2, raised: [], worse: [], cleared: [], quiet: [] });
    assert.equal((await store.indicators.publications(10)).length, 1);
    assert.equal((await waiting()).length, 2);
  });

  it('leaves one piece of news for each subscriber, worst first', async () => {
    await subscribe();
    const other = { ...watching('rutland'), id: 'rutland' };
    const low = { ...watching('blaby'), id: 'low', severity: 'low' } as const;
    await say(
      [{ ...figure(1, 60), area: 'blaby' }, figure(1, 41), { ...figure(1, 60), area: 'rutland' }],
      [low, above40, other],
    );
    const news = await waiting();
    assert.deepEqual(news.map((each) => each.conversation.id).toSorted(), ['19:board', '19:team']);
    for (const each of news) {
      assert.ok(each.news.kind === 'exceptions');
      assert.deepEqual(
        each.news.raised.map((raised) => raised.rule),
        ['rutland', above40.id, 'low'],
      );
      assert.deepEqual(each.news.cleared, []);
    }
  });

  it('tells an all-clear in the same way', async () => {
    await say([figure(0, 49)]);
    await subscribe();
    await say([figure(1, 38)]);
    const [news] = await waiting();
    assert.ok(news?.news.kind === 'exceptions');
    assert.deepEqual([references(news.news.raised), references(news.news.cleared)], [[], ['A-0001']]);
    assert.equal(news.news.cleared[0]?.state, 'cleared');
  });

  it('stays silent about a revision that changes no verdict, and speaks once about one that does', async () => {
    await say([figure(0, 30), figure(1, 49)]);
    const noted = await say([figure(1, 49, { note: 'provisional criteria', status: 'revised' })]);
    assert.deepEqual([noted.revised, noted.raised, noted.cleared, noted.quiet], [1, [], [], []]);
    assert.deepEqual(reasons(await say([figure(1, 48)])), ['still-in-breach']);
    assert.deepEqual(told(await say([figure(1, 36)])), [[], ['A-0001']]);
    const again = await say([figure(1, 45)]);
    assert.deepEqual(told(again), [['A-0002'], []]);
    assert.equal(again.raised[0]?.follows, 'A-0001');
    assert.deepEqual(
      (await store.indicators.vintages(figure(1, 0), figure(1, 0).period)).map((each) => each.value),
      [49, 49, 48, 36, 45],
    );
  });

  it('judges a figure once it counts', async () => {
    const made = await say([figure(1, 49, { status: 'illustrative' })]);
    assert.deepEqual([told(made), reasons(made)], [[[], []], ['no-figure-that-counts']]);
    assert.deepEqual(told(await say([figure(1, 49)])), [['A-0001'], []]);
    const hidden = await say([figure(1, null, { status: 'suppressed' })]);
    assert.deepEqual([told(hidden), reasons(hidden)], [[[], []], ['no-figure-that-counts']]);
    assert.equal((await store.alerts.standing()).length, 1);
  });

  it('follows published colours over several publications', async () => {
    await say([figure(0, 30, { publishedRag: 'amber' })]);
    assert.deepEqual(told(await say([figure(1, 30, { publishedRag: 'red' })])), [['A-0001'], []]);
    assert.deepEqual(reasons(await say([figure(2, 30, { publishedRag: 'red' })])), ['no-breach', 'still-in-breach']);
    assert.deepEqual(told(await say([figure(3, 30, { publishedRag: 'amber' })])), [[], ['A-0001']]);
    const [only] = await store.alerts.all(10);
    assert.deepEqual(
      [only?.before?.publishedRag, only?.raisedOn.publishedRag, only?.reason],
      ['amber', 'red', 'rag-recovered'],
    );
  });

  it('tells in a dry run what it would come to, and changes nothing', async () => {
    await subscribe();
    const tried = await say([figure(0, 49)], [above40], true);
    assert.deepEqual([tried.added, told(tried)], [1, [['A-0001'], []]]);
    assert.deepEqual(await store.indicators.list(), []);
    assert.deepEqual(await store.alerts.all(10), []);
    assert.deepEqual(await store.indicators.publications(10), []);
    assert.equal((await waiting()).length, 0);
    assert.deepEqual(told(await say([figure(0, 49)], [above40])), [['A-0001'], []]);
  });

  it('is whole or not at all: a fault in the last step leaves nothing behind', async () => {
    await subscribe();
    const unknown = { ...figure(1, 49), indicator: 'unheard-of' };
    await assert.rejects(say([figure(0, 49), unknown]), /no indicator unheard-of/);
    assert.deepEqual(await store.indicators.list(), []);
    assert.deepEqual(await store.alerts.all(10), []);
    assert.equal((await waiting()).length, 0);
    await assert.rejects(say([figure(0, 49), figure(0, 48)]), /twice/);
  });

  it('raises once when the same publication comes twice at once', async () => {
    await subscribe();
    const both = await Promise.all([say([figure(0, 49)]), say([figure(0, 49)])]);
    assert.deepEqual(
      both.flatMap((each) => references(each.raised)),
      ['A-0001'],
    );
    assert.equal((await store.alerts.all(10)).length, 1);
    assert.equal((await waiting()).length, 2);
  });

  it('takes an empty list for nothing', async () => {
    assert.deepEqual(await say([]), {
      added: 0,
      revised: 0,
      unchanged: 0,
      raised: [],
      worse: [],
      cleared: [],
      quiet: [],
    });
  });
});

describe('publishing, for any history', () => {
  // One store for all runs; each run has an area of its own.
  let area = 0;
  before(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
  });
  after(() => temporary.remove());

  const values = fc.array(fc.constantFrom(20, 30, 38, 38.1, 39, 40, 40.1, 45, 49), { minLength: 1, maxLength: 7 });
  const here = (nth: number, value: number): Observation => ({ ...figure(nth, value), area: `area-${area}` });
  const rule = () => watching(`area-${area}`);
  const standing = async () => (await store.alerts.find(above40.id, here(0, 0))).standing;

  it('never raises or clears twice on the same news', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (history) => {
        area += 1;
        for (const [nth, value] of history.entries()) {
          await say([here(nth, value)], [rule()]);
          const again = await say([here(nth, value)], [rule()]);
          assert.deepEqual([again.raised, again.cleared, again.added, again.revised], [[], [], 0, 0]);
        }
        const whole = await say(
          history.map((value, nth) => here(nth, value)),
          [rule()],
        );
        assert.deepEqual([whole.raised, whole.cleared, whole.unchanged], [[], [], history.length]);
      }),
      { numRuns: 20 },
    );
  });

  it('ends the same in whatever order and parts it arrives, unless the newest figure lies between breach and recovery', async () => {
    const outside = fc.constantFrom(20, 38, 40.1, 49);
    await fc.assert(
      fc.asyncProperty(
        values,
        outside,
        fc.array(fc.nat({ max: 3 })),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        async (history, newest, cuts, random) => {
          const all = [...history, newest];
          area += 1;
          await say(
            all.map((value, nth) => here(nth, value)),
            [rule()],
          );
          const atOnce = await standing();

          area += 1;
          const shuffled = all.map((value, nth) => ({ nth, value, place: random[nth] ?? 0 }));
          shuffled.sort((a, b) => a.place - b.place || a.nth - b.nth);
          const parts = Map.groupBy(shuffled, (_, index) => cuts[index] ?? index);
          for (const part of parts.values())
            await say(
              part.map(({ nth, value }) => here(nth, value)),
              [rule()],
            );
          const inParts = await standing();

          assert.deepEqual([inParts?.state, inParts?.latest.value], [atOnce?.state, atOnce?.latest.value]);
          assert.equal(atOnce?.state, newest > 40 ? 'open' : undefined);
        },
      ),
      { numRuns: 25 },
    );
  });
});
