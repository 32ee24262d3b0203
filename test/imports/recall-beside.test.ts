import assert from 'node:assert/strict';
import type { ChangeOnYearRule, Rule, StatisticallyWorseRule } from '../../src/alerts/rule.ts';
import { publish } from '../../src/imports/publish.ts';
import { undoImport } from '../../src/imports/undo.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { Store } from '../../src/store/store.ts';
import { newsText } from '../../cards/news-card.ts';
import { openBoardStore, whatLeaves } from '../support/board-store.ts';
import { quarter, ruleBase, thefts } from '../support/quarters.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-05-31T09:00:00.000Z';
const later = '2021-06-30T09:00:00.000Z';

const worseThanRegion: StatisticallyWorseRule = {
  ...ruleBase,
  kind: 'statistically-worse',
  neutral: false,
  against: { name: 'region', areas: ['region'] },
};
const beyondYear: ChangeOnYearRule = { ...ruleBase, kind: 'change-on-year', tolerance: 10, recovery: 5 };

const rate: Indicator = { ...thefts, unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 1 } };
const own = (nth: number, numerator: number) =>
  quarter(nth, (numerator / 10_000) * 1000, { numerator, denominator: 10_000 });
const region = (value: number) => quarter(0, value, { area: 'region' });

describe('What a verdict was set beside', () => {
  let temporary: TemporaryStore;
  let store: Store;
  beforeEach(async () => {
    temporary = await openBoardStore(at);
    ({ store } = temporary);
  });
  afterEach(() => temporary.remove());

  const parts = (rule: Rule) => ({
    store,
    catalogue: { indicators: [rate], rules: [rule] },
    timeZone: 'Europe/London',
  });
  const say = (rule: Rule, on: string, ...observations: readonly Observation[]) =>
    publish(parts(rule), { name: 'a paper', at: on, observations });
  /** Each message that leaves, as its words, in order. */
  async function left(rule: Rule): Promise<readonly string[]> {
    const all = await whatLeaves(store, later);
    const catalogue = { ...smallCatalogue, indicators: [rate], rules: [rule] };
    return all.map((news) => newsText(news, { catalogue, unconfirmedBefore: 0 }));
  }

  it('goes from every card with the figure of the region, whether it was undone or revised', async () => {
    await say(worseThanRegion, at, own(0, 200), region(9.7));
    const [card = ''] = await left(worseThanRegion);
    assert.match(card, /20\.0 is statistically worse than the region, 9\.7/u);
    await say(worseThanRegion, later, own(0, 200), region(9.9));
    const [edited = '', reply = ''] = await left(worseThanRegion);
    assert.match(edited, /the region, 9\.9/u);
    assert.doesNotMatch(edited + reply, /9\.7/u);
    assert.match(reply, /A-0001, .*: A figure that was shown here was taken back\./u);
  });

  it('goes where nothing is left to set the figure against', async () => {
    await say(worseThanRegion, at, own(0, 200));
    await say(worseThanRegion, at, region(9.7));
    await left(worseThanRegion);
    await undoImport(parts(worseThanRegion), { id: 2, at: later });
    const [edited = '', reply = '', ...more] = await left(worseThanRegion);
    assert.match(edited, /20\.0; what it was judged by was taken back/u);
    assert.match(edited, /figure to set it against is not held/u);
    assert.doesNotMatch(edited + reply, /9\.7/u);
    assert.deepEqual(more, []);
  });

  it('goes with the figure of a year before', async () => {
    await say(beyondYear, at, own(0, 97));
    await say(beyondYear, at, own(4, 200));
    assert.match((await left(beyondYear)).join(''), /from 9\.7 in Q1 2016\/17/u);
    await undoImport(parts(beyondYear), { id: 1, at: later });
    const after = (await left(beyondYear)).join('\n');
    assert.match(after, /what it was judged by was taken back/u);
    assert.doesNotMatch(after, /9\.7/u);
  });
});
