import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agrees, deriveFromQuarters, type DerivedPeriod } from '../../src/indicators/derive.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Status, StoredObservation } from '../../src/indicators/observation.ts';
import { months } from '../../src/indicators/period.ts';
import { vintagesOf } from '../../src/indicators/population.ts';
import { marac } from '../support/marac.ts';

const share: Indicator = { ...marac, breaks: [] };
const rate: Indicator = { ...share, unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 2 } };
const count: Indicator = { ...share, unit: { kind: 'count', name: 'cases', decimals: 0 } };

const year: DerivedPeriod = {
  basis: 'financial-year',
  period: { start: '2020-04-01', end: '2021-03-31', label: '2020/21' },
};

function quarter(nth: number, more: Partial<StoredObservation> = {}): StoredObservation {
  const interval = months(2020, 4 + nth * 3 > 12 ? nth * 3 - 8 : 4 + nth * 3, 3);
  const shifted = nth === 3 ? months(2021, 1, 3) : interval;
  return {
    indicator: share.id,
    area: 'leicestershire',
    basis: 'quarter',
    period: { ...shifted, label: `Q${nth + 1} 2020/21` },
    value: 10,
    status: 'final',
    components: [],
    standings: [],
    source: { document: 'Paper' },
    published: `2021-0${nth + 1}-01`,
    publication: nth + 1,
    vintage: 1,
    ...more,
  };
}

const quarters = (more: readonly Partial<StoredObservation>[] = [{}, {}, {}, {}]): readonly StoredObservation[] =>
  more.map((each, nth) => quarter(nth, each));

function refusal(indicator: Indicator, parts: readonly StoredObservation[], wanted = year): string {
  const derived = deriveFromQuarters(indicator, wanted, parts);
  return derived.ok ? 'worked out' : derived.because.why;
}

describe('a year worked out from its quarters', () => {
  const part = fc.record({ numerator: fc.nat(500), denominator: fc.integer({ min: 1, max: 1000 }) });
  const four = fc.tuple(part, part, part, part);

  it('adds counts up, whatever the order in which they are held', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)), fc.nat(3), (values, turn) => {
        const parts = quarters(values.map((value) => ({ value })));
        const turned = [...parts.slice(turn), ...parts.slice(0, turn)];
        const derived = deriveFromQuarters(count, year, turned);
        assert.ok(derived.ok);
        assert.equal(
          derived.observation.value,
          values.reduce((a, b) => a + b, 0),
        );
        assert.deepEqual(derived.observation.derived.parts, parts);
      }),
    );
  });

  it('is the share of all cases together, and lies between the smallest and the largest quarter', () => {
    fc.assert(
      fc.property(four, (parts) => {
        const derived = deriveFromQuarters(share, year, quarters(parts));
        assert.ok(derived.ok && derived.observation.value !== null);
        const shares = parts.map(({ numerator, denominator }) => (100 * numerator) / denominator);
        assert.ok(derived.observation.value >= Math.min(...shares) - 0.51);
        assert.ok(derived.observation.value <= Math.max(...shares) + 0.51);
        const { numerator, denominator } = derived.observation;
        assert.ok(agrees(derived.observation.value, (100 * (numerator ?? 0)) / (denominator ?? 0)));
      }),
    );
  });

  it('is a rate for the residents of the newest quarter, never a sum of residents', () => {
    const parts = quarters([1000, 1000, 1000, 2000].map((denominator) => ({ numerator: 5, denominator })));
    const derived = deriveFromQuarters(rate, year, parts);
    assert.ok(derived.ok);
    assert.equal(derived.observation.value, 10);
    assert.equal(derived.observation.denominator, 2000);
  });

  it('takes the one vintage of the population where the quarters hold counts alone, and never mixes the two', () => {
    const vintage = '2022 vintage';
    const estimate = { area: 'here', year: '2020', vintage, residents: 4000, source: { document: 'Estimates' } };
    const population = vintagesOf([estimate]);
    const counts = quarters([1, 2, 3, 4].map((numerator) => ({ numerator })));
    const derived = deriveFromQuarters(rate, year, counts, population);
    assert.ok(derived.ok);
    assert.equal(derived.observation.value, 2.5);
    assert.equal(derived.observation.derived.population?.vintage, vintage);
    assert.equal(refusal(rate, counts), 'no-components');
    const [first, ...rest] = counts;
    assert.ok(first);
    const mixed = [{ ...first, denominator: 4000 }, ...rest];
    const refused = deriveFromQuarters(rate, year, mixed, population);
    assert.equal(refused.ok ? '' : refused.because.why, 'no-components');
  });

  it('is refused without any one of its quarters, and says which', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.boolean(), (gone, blank) => {
        const whole = quarters();
        const parts = blank
          ? whole.map((each, nth) => (nth === gone ? { ...each, value: null, status: 'missing' as const } : each))
          : whole.filter((_, nth) => nth !== gone);
        const derived = deriveFromQuarters(count, year, parts);
        assert.ok(!derived.ok && derived.because.why === 'missing-parts');
        assert.deepEqual(
          derived.because.missing.map((each) => each.end),
          [whole[gone]?.period.end],
        );
      }),
    );
  });

  it('is as firm as the least firm quarter', () => {
    const firm = (statuses: readonly Status[]): string => {
      const derived = deriveFromQuarters(count, year, quarters(statuses.map((status) => ({ status }))));
      return derived.ok ? derived.observation.status : derived.because.why;
    };
    assert.equal(firm(['final', 'final', 'final', 'final']), 'final');
    assert.equal(firm(['final', 'revised', 'final', 'final']), 'revised');
    assert.equal(firm(['final', 'revised', 'provisional', 'final']), 'provisional');
    assert.equal(firm(['illustrative', 'illustrative', 'illustrative', 'illustrative']), 'illustrative');
  });

  it('is refused across a break, from a hidden quarter, from illustrative beside published, and for other spans', () => {
    const broken = { ...count, breaks: [{ from: '2020-10-01', reason: 'Counted anew' }] };
    assert.equal(refusal(broken, quarters()), 'break');
    assert.equal(
      refusal({ ...broken, breaks: [{ from: '2020-04-01', reason: 'Before it' }] }, quarters()),
      'worked out',
    );
    assert.equal(refusal(count, quarters([{}, { value: null, status: 'suppressed' }, {}, {}])), 'hidden-parts');
    const mixed = quarters([{}, { status: 'illustrative' }, {}, {}]);
    assert.equal(refusal(count, mixed), 'illustrative-beside-published');
    const twoYears = { basis: 'pooled-years', period: { ...months(2019, 4, 24), label: '' } } as const;
    assert.equal(refusal(count, quarters(), twoYears), 'not-whole-quarters');
    const fiveMonths = { basis: 'financial-year-to-date', period: { ...months(2020, 4, 5), label: '' } } as const;
    assert.equal(refusal(count, quarters(), fiveMonths), 'not-whole-quarters');
  });

  it('of the year to date takes only its own quarters', () => {
    const nineMonths = { basis: 'financial-year-to-date', period: { ...months(2020, 4, 9), label: '' } } as const;
    const derived = deriveFromQuarters(
      count,
      nineMonths,
      quarters([{ value: 1 }, { value: 2 }, { value: 4 }, { value: 8 }]),
    );
    assert.equal(derived.ok && derived.observation.value, 7);
    assert.equal(refusal(count, quarters([{}, {}]), nineMonths), 'missing-parts');
  });
});
