import assert from 'node:assert/strict';
import type { Rule, StatisticallyWorseRule, ThresholdRule, VerdictRevisedRule } from '../../src/alerts/rule.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Store } from '../../src/store/store.ts';
import { quarter, ruleBase, thefts } from '../support/quarters.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const rates = { ...thefts, unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 1 } } as const;
const worse: StatisticallyWorseRule = {
  ...ruleBase,
  id: 'worse-than-region',
  kind: 'statistically-worse',
  against: { name: 'region', areas: ['region'] },
  neutral: false,
};
const above: ThresholdRule = {
  ...ruleBase,
  id: 'above-40',
  kind: 'threshold',
  breach: { operator: 'above', value: 40 },
  recovery: { operator: 'at-or-below', value: 38 },
  confirm: 2,
};
const revised: VerdictRevisedRule = { ...ruleBase, id: 'revised', kind: 'verdict-revised' };
const rate = (nth: number, cases: number, area = 'leicestershire') =>
  quarter(nth, cases / 10, { numerator: cases, denominator: 10_000, area });

describe('judging a publication', () => {
  let store: Store;
  let temporary: TemporaryStore;
  let reads: number;

  beforeEach(async () => {
    temporary = await openTemporaryStore();
    ({ store } = temporary);
    reads = 0;
  });

  afterEach(() => temporary.remove());

  const told = async (rules: readonly Rule[], ...observations: readonly Observation[]) => {
    const counting: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((within) => {
          const across: typeof within.indicators.across = (...asked) => {
            reads += 1;
            return within.indicators.across(...asked);
          };
          return work({ ...within, indicators: { ...within.indicators, across } });
        }),
    };
    const input = { name: 'a paper', at: '2021-05-31T09:00:00.000Z', observations };
    const { raised, cleared, quiet } = await publish(
      { store: counting, catalogue: { indicators: [rates], rules } },
      input,
    );
    return [
      ...raised.map(({ rule, state }) => `${rule} ${state}`),
      ...cleared.map(({ rule }) => `${rule} cleared`),
      ...quiet.map(({ rule, reason }) => `${rule} ${reason}`),
    ];
  };

  it('holds the histories of few series at once, and judges all of them in their order', async () => {
    const areas = Array.from({ length: 250 }, (_, nth) => `area-${String(nth).padStart(3, '0')}`);
    const everywhere: ThresholdRule = {
      ...above,
      confirm: 1,
      watches: [{ indicator: rates.id, areas, basis: 'quarter' }],
    };
    const catalogue = { indicators: [rates], rules: [everywhere] };
    const histories: number[] = [];
    const counting: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((within) => {
          const figures: typeof within.indicators.figures = async (asked) => {
            const read = await within.indicators.figures(asked);
            if (asked.from === undefined && asked.years === undefined) histories.push(read.length);
            return read;
          };
          return work({ ...within, indicators: { ...within.indicators, figures } });
        }),
    };
    const of = (nth: number, cases: number) => areas.map((area) => rate(nth, cases, area));
    const at = '2021-05-31T09:00:00.000Z';
    await publish({ store, catalogue }, { name: 'before', at, observations: of(0, 100) });
    const { raised } = await publish({ store: counting, catalogue }, { name: 'now', at, observations: of(1, 500) });
    assert.deepEqual(
      raised.map(({ reference, series }) => [reference, series.area]),
      areas.map((area, nth) => [`A-${String(nth + 1).padStart(4, '0')}`, area]),
    );
    assert.deepEqual(histories, [200, 200, 100], 'two figures each of a hundred series at most');
  });

  it('reads what rules set a figure against, and judges again when that comes later', async () => {
    assert.deepEqual(await told([worse], rate(0, 100)), ['worse-than-region nothing-to-compare-with']);
    assert.deepEqual(await told([worse], rate(0, 70, 'region')), ['worse-than-region open']);
    assert.deepEqual(await told([worse], rate(1, 100), rate(1, 95, 'region')), ['worse-than-region cleared']);
  });

  it('works a rate back to its count by residents that were imported', async () => {
    const area = { id: 'leicestershire', name: 'Leicestershire', kind: 'county', aliases: [] } as const;
    const catalogue = { indicators: [rates], rules: [worse], areas: [area] };
    const bare = (nth: number, value: number, of = 'leicestershire') => quarter(nth, value, { area: of });
    const reasons = async (nth: number) => {
      const observations = [bare(nth, 10, 'region'), bare(nth, 10.5)];
      const told = await publish(
        { store, catalogue },
        { name: `q${nth}`, at: '2021-05-31T09:00:00.000Z', observations },
      );
      return told.quiet.map(({ reason }) => reason);
    };
    assert.deepEqual(await reasons(0), ['no-interval']);
    await store.transaction(async ({ indicators }) => {
      const publication = await indicators.publication('residents.csv', '2021-05-31T09:00:00.000Z');
      const told = { area: area.id, vintage: 'mid-year', year: '2016', source: { document: 'Estimates' } };
      await indicators.addPopulations(publication, [{ ...told, residents: 10_000, published: '2021-05-31' }]);
      await indicators.finish(publication, { added: 1, revised: 0 });
    });
    assert.deepEqual(await reasons(1), ['no-breach']);
  });

  it('reads it once for all series of a period', async () => {
    const areas = ['a', 'b', 'c', 'd'];
    const everywhere = { ...worse, watches: [{ indicator: thefts.id, areas, basis: 'quarter' }] } as const;
    const raised = await told([everywhere], rate(0, 50, 'region'), ...areas.map((area) => rate(0, 100, area)));
    assert.equal(raised.length, 4);
    assert.equal(reads, 1);
  });

  it('leaves what a second publication confirms pending until then', async () => {
    assert.deepEqual(await told([above], quarter(0, 41)), ['above-40 confirmation-incomplete']);
    assert.deepEqual(await told([above], quarter(1, 42)), ['above-40 open']);
  });

  it('speaks once of a revision that turns an earlier verdict', async () => {
    const once = { ...above, confirm: 1 };
    await told([once, revised], quarter(0, 39), quarter(1, 30));
    const again = await told([once, revised], quarter(0, 41));
    assert.deepEqual(again, ['revised open', 'above-40 not-the-newest-period']);
    assert.deepEqual(await told([once, revised], quarter(0, 41)), []);
    const next = await told([once, revised], quarter(2, 30));
    assert.deepEqual(next, ['revised cleared', 'above-40 no-breach']);
  });
});
