import { alertCosts } from '../../alerts/budget/budget.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Place, Problem } from '../problem.ts';

/**
 * The rules of a catalogue are expected to raise no more false alarms a year than it allows itself; without a budget it
 * allows itself any. It is asked last, of a whole catalogue: what a rule costs follows from everything that it watches.
 */
export function alertBudgetKept(catalogue: Catalogue, at: Place): readonly Problem[] {
  const { alertBudget, rules, indicators, areas } = catalogue;
  if (alertBudget === undefined) return [];
  const costs = alertCosts(rules, indicators, areas);
  const total = costs.reduce((sum, { aYear }) => sum + aYear, 0);
  if (total <= alertBudget) return [];
  const dearest = costs.toSorted((a, b) => b.aYear - a.aYear).slice(0, 3);
  const named = dearest.map(({ rule, aYear }) => `"${rule.id}" ${aYear.toFixed(1)}`).join(', ');
  const message =
    `The rules are expected to raise ${total.toFixed(1)} false alarms a year, more than the ${alertBudget} of the alert budget. ` +
    `Most come from ${named}: confirm them over more periods, widen them, or let them watch less.`;
  return [{ ...at, message }];
}
