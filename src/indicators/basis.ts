/** The span that one figure of a series covers. Figures on unlike bases are never compared silently. */
export const bases = [
  'month',
  'quarter',
  'rolling-12-months',
  'financial-year',
  'financial-year-to-date',
  'calendar-year',
  'pooled-years',
  'survey-wave',
] as const;
export type Basis = (typeof bases)[number];

/** The field's name for each basis. */
export const basisNames: Readonly<Record<Basis, string>> = {
  month: 'month',
  quarter: 'quarter',
  'rolling-12-months': 'rolling 12 months',
  'financial-year': 'financial year',
  'financial-year-to-date': 'financial year to date',
  'calendar-year': 'calendar year',
  'pooled-years': 'pooled years',
  'survey-wave': 'survey wave',
};

/** Whether neighbouring periods of a basis share months, so that signal tests are not valid on it. */
export function periodsOverlap(basis: Basis): boolean {
  return basis === 'rolling-12-months' || basis === 'financial-year-to-date' || basis === 'pooled-years';
}
