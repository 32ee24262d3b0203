import fc from 'fast-check';
import { bases } from '../../src/indicators/basis.ts';
import {
  financialQuarter,
  financialYear,
  months,
  monthsLabel,
  ukFiscalCalendar,
  wholeMonths,
} from '../../src/indicators/period.ts';
import type { Interval } from '../../src/indicators/period.ts';
import { backText, intervalText } from '../../src/questions/period-text.ts';
import { ends, sides } from '../../src/questions/question.ts';
import { picks } from '../../src/questions/question-parts.ts';
import type { Comparator, Question, Span } from '../../src/questions/question.ts';
import type { PeriodRef } from '../../src/questions/question-parts.ts';
import { termNames } from '../../src/questions/terms.ts';
import { anyAsked } from './any-asked.ts';
import { smallCatalogue } from './small-catalogue.ts';

const indicator = fc.constantFrom(...smallCatalogue.indicators.map(({ id }) => id));
const area = fc.constantFrom(...smallCatalogue.areas.map(({ id }) => id));
const district = fc.constantFrom(...smallCatalogue.areas.filter(({ kind }) => kind === 'district').map(({ id }) => id));
const year = fc.integer({ min: 2014, max: 2024 });
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => financialQuarter(y, q, ukFiscalCalendar)),
  year.map((y) => financialYear(y, ukFiscalCalendar)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })).map(([y, m, n]) => months(y, m, n)),
);
/** A period that is no quarter and no year is named by its months, and may be where it is a quarter. */
const exact: fc.Arbitrary<PeriodRef> = fc.tuple(interval, fc.boolean()).map(([each, byMonths]) => {
  const length = wholeMonths(each);
  const quarter = intervalText(each, ukFiscalCalendar).startsWith('Q');
  if (length === 12 || (quarter && !byMonths)) {
    return { kind: 'exact', interval: each, text: intervalText(each, ukFiscalCalendar) };
  }
  return { kind: 'exact', interval: each, text: monthsLabel(each), months: true };
});
const named = (each: Interval): PeriodRef => ({
  kind: 'exact',
  interval: each,
  text: intervalText(each, ukFiscalCalendar),
});
const back: fc.Arbitrary<PeriodRef> = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('quarter' as const, 'year' as const))
  .map(([count, unit]) => ({ kind: 'back', count, unit, text: backText(count, unit) }));
const span: fc.Arbitrary<Span> = fc.oneof(
  interval.map((each) => ({ kind: 'between' as const, interval: each })),
  interval.map(({ start }) => ({ kind: 'between' as const, interval: { start, end: '9999-12-31' } })),
  fc.constantFrom(...smallCatalogue.namedPeriods).map(({ start, end }) => ({
    kind: 'between' as const,
    interval: { start, end },
  })),
  fc.integer({ min: 2, max: 40 }).map((count) => ({ kind: 'last' as const, count })),
);
const spoken = fc.constantFrom(...bases.filter((basis) => basis !== 'pooled-years' && basis !== 'survey-wave'));
const optional = { requiredKeys: ['kind', 'indicator'] as const };

/** Every sort of question that a text can ask of the small catalogue. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.record(
    { kind: fc.constant('latest' as const), indicator, area, basis: spoken, period: fc.oneof(exact, back) },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    { kind: fc.constant('trend' as const), indicator, area, basis: spoken, span },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    {
      kind: fc.constant('compare-areas' as const),
      indicator,
      areas: fc.oneof(fc.constant([]), fc.uniqueArray(district, { minLength: 2, maxLength: 4 })),
      period: exact,
    },
    { requiredKeys: ['kind', 'indicator', 'areas'] },
  ),
  fc.record(
    {
      kind: fc.constant('compare-with' as const),
      indicator,
      area: district,
      comparator: fc.constantFrom<Comparator>(
        'last-period',
        'last-quarter',
        'last-year',
        'region',
        'country',
        'county',
        'target',
      ),
      period: exact,
    },
    { requiredKeys: ['kind', 'indicator', 'comparator'] },
  ),
  fc.record(
    { kind: fc.constant('rag' as const), indicator, period: exact },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    { kind: fc.constant('source' as const), indicator, area, period: exact },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record({ kind: fc.constant('definition' as const), indicator }),
  fc.record(
    {
      kind: fc.constant('list' as const),
      pick: fc.constantFrom(...picks),
      outcome: fc.constantFrom(...smallCatalogue.outcomes.map(({ id }) => id)),
      area,
    },
    { requiredKeys: ['kind', 'pick'] },
  ),
  fc.record({
    kind: fc.constant('list' as const),
    pick: fc.constantFrom('worse' as const, 'better' as const),
    against: fc.constantFrom('last-year' as const, 'last-quarter' as const),
  }),
  fc.record(
    {
      kind: fc.constant('list' as const),
      pick: fc.constantFrom('worse' as const, 'better' as const),
      than: fc.constantFrom('region' as const, 'country' as const),
      outcome: fc.constantFrom(...smallCatalogue.outcomes.map(({ id }) => id)),
      area: district,
    },
    { requiredKeys: ['kind', 'pick', 'than'] },
  ),
  fc.record({
    kind: fc.constant('list' as const),
    pick: fc.constantFrom('red' as const, 'amber' as const, 'green' as const),
    period: fc.oneof(exact, back),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    pick: fc.constant('not-updated' as const),
    since: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => financialQuarter(y, q, ukFiscalCalendar)),
  }),
  fc.record({ kind: fc.constant('area' as const), area }),
  fc.record({ kind: fc.constant('dashboard' as const), period: fc.oneof(exact, back) }, { requiredKeys: ['kind'] }),
  fc.record({
    kind: fc.constant('changes' as const),
    since: fc.oneof(
      fc.constant({ kind: 'last-visit' as const }),
      fc.record({
        kind: fc.constant('back' as const),
        unit: fc.constantFrom('quarter' as const, 'year' as const),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({
        kind: fc.constant('named' as const),
        interval: fc.oneof(
          fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => months(y, m, 1)),
          fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => financialQuarter(y, q, ukFiscalCalendar)),
        ),
      }),
    ),
  }),
  fc.record(
    {
      kind: fc.constant('beyond' as const),
      indicator,
      area,
      period: exact,
      side: fc.constantFrom(...sides),
      // 40 is a target of its own.
      value: fc
        .integer({ min: 0, max: 20_000 })
        .map((number) => number / 100)
        .filter((number) => number !== 40),
    },
    { requiredKeys: ['kind', 'indicator', 'side', 'value'] },
  ),
  fc.record(
    { kind: fc.constant('neighbours' as const), indicator, area, period: exact },
    { requiredKeys: ['kind', 'indicator'] },
  ),
  fc.record(
    {
      kind: fc.constant('change' as const),
      indicator,
      area,
      from: fc.constantFrom(
        named(financialQuarter(2015, 1, ukFiscalCalendar)),
        named(financialYear(2015, ukFiscalCalendar)),
      ),
      to: fc.constantFrom(
        named(financialQuarter(2017, 2, ukFiscalCalendar)),
        named(financialYear(2018, ukFiscalCalendar)),
      ),
    },
    { requiredKeys: ['kind', 'indicator', 'from', 'to'] },
  ),
  fc.record({ kind: fc.constant('rag' as const), indicator, why: fc.constant(true as const) }),
  fc.record(
    { kind: fc.constant('compare-areas' as const), indicator, areas: fc.constant([]), focus: district, period: exact },
    { requiredKeys: ['kind', 'indicator', 'areas', 'focus'] },
  ),
  fc.record(
    {
      kind: fc.constant('compare-areas' as const),
      indicator,
      areas: fc.constant([]),
      end: fc.constantFrom(...ends.filter((end) => end !== 'top')),
      count: fc.integer({ min: 2, max: 10 }),
    },
    { requiredKeys: ['kind', 'indicator', 'areas', 'end'] },
  ),
  fc.record(
    {
      kind: fc.constant('compare-with' as const),
      indicator,
      area: district,
      comparator: fc.constantFrom<Comparator>(
        'last-period',
        'last-quarter',
        'last-year',
        'region',
        'country',
        'county',
        'target',
      ),
      period: exact,
      asks: fc.constantFrom(
        'above' as const,
        'below' as const,
        'better' as const,
        'worse' as const,
        'similar' as const,
      ),
    },
    { requiredKeys: ['kind', 'indicator', 'comparator', 'asks'] },
  ),
  anyAsked(indicator, district, exact),
  fc.record({
    kind: fc.constant('compare-with' as const),
    indicator,
    comparator: fc.constant('target' as const),
    asks: fc.constantFrom('meets' as const, 'misses' as const),
  }),
  fc.record(
    { kind: fc.constantFrom('behind' as const, 'caveats' as const), indicator, area, period: exact },
    { requiredKeys: ['kind', 'indicator'] },
  ),
  fc.record({ kind: fc.constant('periods' as const), indicator, area }, { requiredKeys: ['kind', 'indicator'] }),
  fc.record({ kind: fc.constant('periods' as const), area }),
  fc.record({ kind: fc.constant('exceptions' as const), indicator, area: district }, { requiredKeys: ['kind'] }),
  fc.record({
    kind: fc.constant('exceptions' as const),
    outcome: fc.constantFrom(...smallCatalogue.outcomes.map(({ id }) => id)),
  }),
  fc.record({ kind: fc.constant('term' as const), term: fc.constantFrom(...termNames) }),
  fc.record(
    { kind: fc.constant('releases' as const), indicator, late: fc.constant(true as const) },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      kind: fc.constant('releases' as const),
      indicator,
      within: fc.record({
        unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
        which: fc.constantFrom('this' as const, 'next' as const),
      }),
    },
    { requiredKeys: ['kind', 'within'] },
  ),
  fc
    .tuple(indicator, indicator)
    .filter(([whole, part]) => whole !== part)
    .map(([whole, part]): Question => ({ kind: 'definition', indicator: whole, part: { indicator: part } })),
  fc.constantFrom<Question>(
    { kind: 'definition', indicator: 'vehicle-crime', part: { words: ['theft', 'from'] } },
    { kind: 'exceptions' },
    { kind: 'help' },
    { kind: 'thanks' },
    { kind: 'why', reference: 'A-0012' },
    { kind: 'releases' },
    { kind: 'releases', late: true },
    { kind: 'held', what: 'areas' },
    { kind: 'held', what: 'indicators' },
    { kind: 'outcome', outcome: 'reduce-crime' },
    { kind: 'outcome', outcome: 'reduce-asb' },
  ),
);
