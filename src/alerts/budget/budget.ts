import type { Indicator } from '../../indicators/indicator.ts';
import type { Rule } from '../rule.ts';
import { falseAlarmsAYear } from './expected.ts';

/** How many false alarms a year a rule is expected to raise over all the series that it watches. */
export interface RuleCost {
  readonly rule: Rule;
  readonly series: number;
  readonly aYear: number;
}

/** What each rule of a catalogue costs in false alarms a year, in the catalogue's order. */
export function alertCosts(
  rules: readonly Rule[],
  indicators: readonly Indicator[],
  areas: readonly unknown[],
): readonly RuleCost[] {
  return rules.map((rule) => {
    const watched = seriesOf(rule, indicators, areas.length);
    const aYear = watched.reduce((sum, { count, ...series }) => sum + count * falseAlarmsAYear(rule, series), 0);
    return { rule, series: watched.reduce((sum, { count }) => sum + count, 0), aYear };
  });
}

/** What a rule watches, counted: where it names no areas, every area; where no basis, the usual one. */
function seriesOf(rule: Rule, indicators: readonly Indicator[], areas: number) {
  if (rule.watches.length === 0) {
    return indicators.map((indicator) => ({ indicator, basis: indicator.basis, count: areas }));
  }
  return rule.watches.flatMap((watch) => {
    const indicator = indicators.find(({ id }) => id === watch.indicator);
    if (indicator === undefined) return [];
    return [{ indicator, basis: watch.basis ?? indicator.basis, count: watch.areas?.length ?? areas }];
  });
}
