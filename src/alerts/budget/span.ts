import type { Basis } from '../../indicators/basis.ts';

/** How the periods of a basis follow one another: how many months each covers, and how many lie between two. */
export interface Span {
  readonly months: number;
  readonly step: number;
}

const spans: Readonly<Record<Basis, Span>> = {
  month: { months: 1, step: 1 },
  quarter: { months: 3, step: 3 },
  'rolling-12-months': { months: 12, step: 3 },
  'financial-year': { months: 12, step: 12 },
  // From three to twelve months; a quarter stands for them, as each is compared with itself a year before.
  'financial-year-to-date': { months: 3, step: 3 },
  'calendar-year': { months: 12, step: 12 },
  'pooled-years': { months: 24, step: 12 },
  'survey-wave': { months: 3, step: 3 },
};

/** The span of a basis; pooled years are taken as two, survey waves as quarterly. */
export function spanOf(basis: Basis): Span {
  return spans[basis];
}

/** How many figures a year a basis brings. */
export function figuresAYear(basis: Basis): number {
  return 12 / spans[basis].step;
}

/** The cases behind one figure of a basis, where a quarter has so many. */
export function casesOn(basis: Basis, quarterly: number): number {
  return (quarterly * spans[basis].months) / 3;
}
