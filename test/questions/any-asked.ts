import fc from 'fast-check';
import type { PeriodRef } from '../../src/questions/question-parts.ts';
import type { Comparator, Question } from '../../src/questions/question.ts';

/** Every sort of yes or no of one figure beside another, of given things. */
export const anyAsked = (
  indicator: fc.Arbitrary<string>,
  district: fc.Arbitrary<string>,
  exact: fc.Arbitrary<PeriodRef>,
): fc.Arbitrary<Question> =>
  fc.oneof(
    fc.record(
      {
        kind: fc.constant('compare-areas' as const),
        indicator,
        areas: fc.uniqueArray(district, { minLength: 2, maxLength: 2 }),
        asks: fc.constantFrom('above' as const, 'below' as const, 'better' as const, 'worse' as const),
        significant: fc.constant(true as const),
        period: exact,
      },
      { requiredKeys: ['kind', 'indicator', 'areas', 'asks'] },
    ),
    fc.record(
      {
        kind: fc.constant('compare-areas' as const),
        indicator,
        areas: fc.constant([]),
        asks: fc.constantFrom('above' as const, 'below' as const, 'better' as const, 'worse' as const),
        significant: fc.constant(true as const),
        than: fc.constantFrom('county' as const, 'region' as const, 'country' as const),
        period: exact,
      },
      { requiredKeys: ['kind', 'indicator', 'areas', 'asks', 'than'] },
    ),
    fc.record(
      {
        kind: fc.constant('compare-with' as const),
        indicator,
        area: district,
        comparator: fc.constantFrom<Comparator>('last-year', 'region', 'country', 'county'),
        asks: fc.constantFrom('above' as const, 'below' as const, 'better' as const, 'worse' as const),
        significant: fc.constant(true as const),
      },
      { requiredKeys: ['kind', 'indicator', 'comparator', 'asks', 'significant'] },
    ),
    fc.record({
      kind: fc.constant('compare-with' as const),
      indicator,
      comparator: fc.constantFrom<Comparator>('last-year', 'region', 'country', 'county'),
      asks: fc.constant('different' as const),
    }),
  );
