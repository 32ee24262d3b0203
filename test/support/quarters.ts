import { evaluate } from '../../src/alerts/evaluate.ts';
import { replay } from '../../src/alerts/replay.ts';
import type { ReplayWorld } from '../../src/alerts/replay.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import type { EvaluatedSeries } from '../../src/alerts/evaluate.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { marac } from './marac.ts';

/** An indicator of single quarters, for rules that compare periods. */
export const thefts: Indicator = {
  ...marac,
  id: 'thefts',
  name: 'Thefts',
  unit: { kind: 'count', name: 'thefts', decimals: 0 },
  basis: 'quarter',
  sensitive: false,
};

/** The parts that every rule has. */
export const ruleBase = {
  id: 'the-rule',
  name: 'The rule',
  severity: 'medium',
  explanation: 'For this test.',
  illustrative: false,
  watches: [{ indicator: thefts.id, areas: ['leicestershire'], basis: 'quarter' }],
} as const;

/** The thefts of the nth quarter from Q1 2016/17 on. */
export function quarter(nth: number, value: number | null, more: Partial<Observation> = {}): Observation {
  const span = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  const period = periodOn('quarter', span, ukFiscalCalendar);
  if (!period) throw new Error('a quarter is a period of its basis');
  return {
    indicator: thefts.id,
    area: 'leicestershire',
    basis: 'quarter',
    period,
    value,
    status: value === null ? 'missing' : 'final',
    components: [],
    standings: [],
    source: { document: 'Police figures' },
    published: period.end,
    ...more,
  };
}

/** A run of quarters with these values, from Q1 2016/17 on. */
export function quarters(...values: readonly (number | null)[]): readonly Observation[] {
  return values.map((value, nth) => quarter(nth, value));
}

/** What a rule says of quarters with these values. */
export function verdictOf(rule: Rule, values: readonly (number | null)[], more: Partial<EvaluatedSeries> = {}) {
  return evaluate(rule, { indicator: thefts, observations: quarters(...values), ...more });
}

/** The kind of a verdict and, where it has one, its reason. */
export function saidOf(verdict: ReturnType<typeof evaluate>): string {
  return 'reason' in verdict ? `${verdict.kind}: ${verdict.reason}` : verdict.kind;
}

/** Tells the quarters one after another, and gives what was decided at each; a gap tells nothing. */
export function storyOf(
  rule: Rule,
  values: readonly (number | null)[],
  more: Partial<ReplayWorld> = {},
): readonly string[] {
  const told = quarters(...values).filter(({ value }) => value !== null);
  return replay(rule, told, { indicator: thefts, ...more }).map((decision) =>
    decision.action === 'update' ? decision.state : decision.action,
  );
}
