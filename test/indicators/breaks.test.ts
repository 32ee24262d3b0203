import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { breaksBetween } from '../../src/indicators/compare.ts';
import { sinceBreak } from '../../src/indicators/process-chart.ts';
import { verdictOn } from '../../src/indicators/verdict.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { figure, marac } from '../support/marac.ts';

const places = ['blaby', 'melton', 'charnwood'] as const;
const area = fc.constantFrom(...places);
const quarter = fc.integer({ min: 0, max: 12 });
const at = fc.record({ area, quarter });
const day = fc
  .record({ year: fc.integer({ min: 2017, max: 2022 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-01`);
const limited = fc.record({
  from: day,
  reason: fc.constant('New boundary'),
  areas: fc.uniqueArray(area, { minLength: 1 }),
});
const broken = (breaks: Indicator['breaks']): Indicator => ({ ...marac, breaks });
const of = ({ area: id, quarter: nth }: { readonly area: string; readonly quarter: number }) =>
  figure(nth, 5, { area: id });

describe('A break that is limited to areas', () => {
  it('is to a figure of a named area what a break of every area is, and nothing to the others', () => {
    fc.assert(
      fc.property(fc.array(limited), at, quarter, (breaks, one, later) => {
        const [a, b] = [of(one), of({ ...one, quarter: later })];
        const everywhere = breaks.filter(({ areas }) => areas.includes(one.area));
        const bare = everywhere.map(({ from, reason }) => ({ from, reason }));
        const days = (indicator: Indicator) => breaksBetween(indicator, a, b).map(({ from }) => from);
        assert.deepEqual(days(broken(breaks)), days(broken(bare)));
        assert.equal(sinceBreak(broken(breaks), [a, b]).since, sinceBreak(broken(bare), [a, b]).since);
      }),
    );
  });

  it('stands between two figures whichever is named first', () => {
    fc.assert(
      fc.property(fc.array(limited), at, at, (breaks, one, other) => {
        const indicator = broken(breaks);
        assert.deepEqual(breaksBetween(indicator, of(one), of(other)), breaksBetween(indicator, of(other), of(one)));
      }),
    );
  });

  it('holds between two areas where it holds in either of them', () => {
    fc.assert(
      fc.property(fc.array(limited), at, at, (breaks, one, other) => {
        const between = new Set(breaksBetween(broken(breaks), of(one), of(other)));
        const alone = (id: string) =>
          breaksBetween(broken(breaks), of({ ...one, area: id }), of({ ...other, area: id }));
        assert.deepEqual(
          between,
          new Set(breaks.filter((each) => [...alone(one.area), ...alone(other.area)].includes(each))),
        );
      }),
    );
  });

  it('named for every area is one that names none', () => {
    fc.assert(
      fc.property(day, at, at, (from, one, other) => {
        const named = broken([{ from, reason: 'New boundary', areas: places }]);
        const bare = broken([{ from, reason: 'New boundary' }]);
        assert.equal(breaksBetween(named, of(one), of(other)).length, breaksBetween(bare, of(one), of(other)).length);
      }),
    );
  });

  it('keeps figures of its area from being compared, and no others', () => {
    const [first, last] = [figure(0, 5, { area: 'blaby' }), figure(12, 6, { area: 'blaby' })];
    const indicator = broken([{ from: last.period.start, reason: 'New boundary', areas: ['blaby'] }]);
    const verdict = verdictOn(indicator, last, first);
    assert.ok(!verdict.comparable && verdict.because.why === 'definition');
    const elsewhere = verdictOn(indicator, { ...last, area: 'melton' }, { ...first, area: 'melton' });
    assert.ok(elsewhere.comparable);
  });
});
