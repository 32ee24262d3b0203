import { alertCosts } from '../../alerts/budget/budget.ts';
import type { RuleCost } from '../../alerts/budget/budget.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { countOf } from '../../../cards/words/numeral.ts';

/** How many false alarms a year the rules are expected to raise, rule by rule, and what the catalogue allows itself. */
export function budgetLines(catalogue: Catalogue): readonly string[] {
  const { rules, indicators, areas, alertBudget } = catalogue;
  if (rules.length === 0) return [];
  const costs = alertCosts(rules, indicators, areas);
  const total = costs.reduce((sum, { aYear }) => sum + aYear, 0);
  const allowed =
    alertBudget === undefined ? '; partnership.yaml states no alertBudget' : `, of at most ${alertBudget}`;
  return [`Expected false alarms a year: ${total.toFixed(1)}${allowed}.`, ...costs.map(lineOf)];
}

/** The same as values, for `--json`. */
export function budgetJson({ rules, indicators, areas, alertBudget }: Catalogue): object {
  const costs = alertCosts(rules, indicators, areas);
  return {
    allowed: alertBudget ?? null,
    expected: costs.reduce((sum, { aYear }) => sum + aYear, 0),
    rules: costs.map(({ rule, series, aYear }) => ({ rule: rule.id, kind: rule.kind, series, expected: aYear })),
  };
}

function lineOf({ rule, series, aYear }: RuleCost): string {
  return `  ${rule.id}: ${aYear.toFixed(2)} over ${countOf(series, 'series', 'series')}`;
}
