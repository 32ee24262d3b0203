import type { SeriesKey } from '../indicators/observation.ts';
import type { Rule, Watch } from './rule.ts';

const kept = new WeakMap<Rule, ReadonlyMap<string, readonly Watch[]>>();

/** Whether a rule watches the series. */
export function watches(rule: Rule, { indicator, area, basis }: SeriesKey): boolean {
  if (rule.watches.length === 0) return true;
  return (watchesOf(rule).get(indicator) ?? []).some(
    (watch) => (watch.areas?.includes(area) ?? true) && (watch.basis ?? basis) === basis,
  );
}

/** Whether a rule watches the indicator, in whatever area and on whatever basis. */
export function watchesIndicator(rule: Rule, indicator: string): boolean {
  return rule.watches.length === 0 || watchesOf(rule).has(indicator);
}

// A publication asks of each rule once for each of its series, so that a rule's list is sorted only once.
function watchesOf(rule: Rule): ReadonlyMap<string, readonly Watch[]> {
  const held = kept.get(rule) ?? Map.groupBy(rule.watches, ({ indicator }) => indicator);
  kept.set(rule, held);
  return held;
}
