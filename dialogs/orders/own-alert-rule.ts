import { ownRuleName } from '../../cards/words/own-alert.ts';
import { areaOf, indicatorOf } from '../../src/answers/library.ts';
import type { NewOwnAlert } from '../../src/alerts/own-alert.ts';
import type { Bound, OwnRule } from '../../src/alerts/rule.ts';
import { meets } from '../../src/alerts/bound.ts';
import { usualRecovery } from '../../src/alerts/usual-recovery.ts';
import type { UsualRecovery } from '../../src/alerts/usual-recovery.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { stepInMonths } from '../../src/indicators/period.ts';
import type { TellWhen } from '../../src/questions/question.ts';

/** The rule that an order asks for, or why there can be none. */
export type Drafted =
  | { readonly rule: NewOwnAlert['rule']; readonly recoveryFrom?: UsualRecovery['from'] | 'stated' }
  | { readonly refused: string };

/** Where it is set, from what values it is to keep apart, and what is said of who set it. */
export interface Drafting {
  readonly catalogue: Catalogue;
  readonly conversation: string;
  /** The values that are held of the series, oldest first. */
  readonly values: readonly number[];
  readonly explanation: string;
}

/** Makes the rule that is meant; a condition that can't be met or means nothing is refused with a sentence. */
export function draftRule(order: TellWhen, { catalogue, conversation, values, explanation }: Drafting): Drafted {
  const indicator = indicatorOf(catalogue, order.indicator);
  const area = areaOf(catalogue, order.area ?? indicator.headlineArea);
  const { condition } = order;
  const base = {
    severity: 'medium',
    explanation,
    illustrative: false,
    watches: [{ indicator: indicator.id, areas: [area.id], basis: indicator.basis }],
    heardIn: conversation,
  } as const;
  const named = <T extends Omit<NewOwnAlert['rule'], 'name'>>(rule: T & Parameters<typeof ownRuleName>[0]) => ({
    ...rule,
    name: ownRuleName(rule, indicator, area.name),
  });
  switch (condition.kind) {
    case 'worse-colour':
      return { rule: named({ kind: 'rag-worsened', colour: 'published', comparators: {}, ...base }) };
    case 'worse': {
      const refused = runningProblem(condition, indicator);
      if (refused !== undefined) return { refused };
      return { rule: named({ kind: 'periods-running', periods: condition.periods, ...base }) };
    }
    case 'beyond': {
      const breach: Bound = { operator: condition.operator, value: condition.value };
      const refused = limitProblem(condition, breach, indicator);
      if (refused !== undefined) return { refused };
      const usual = usualRecovery(breach, values, indicator.unit);
      const stated = condition.clearsAt;
      const recovery = stated === undefined ? usual.recovery : { ...usual.recovery, value: stated };
      const rule = named({ kind: 'threshold', breach, recovery, confirm: 1, ...base });
      return { rule, recoveryFrom: stated === undefined ? usual.from : 'stated' };
    }
  }
}

type Beyond = Extract<TellWhen['condition'], { kind: 'beyond' }>;

function limitProblem({ percent, clearsAt }: Beyond, breach: Bound, { name, unit }: Indicator): string | undefined {
  if (percent === true && unit.kind !== 'percent') {
    return `${name} is counted as ${unit.name}, not in percent. Please say the limit in that unit.`;
  }
  if (isSenseless(breach, unit.kind === 'percent' ? 100 : Infinity))
    return `${name} can’t come to lie there, or always does.`;
  if (clearsAt !== undefined && meets(breach, clearsAt)) {
    return 'It must clear on the other side of the limit, or it would be raised again at once.';
  }
  return undefined;
}

/** Whether no figure from 0 to the most there can be, or every one, lies on that side. */
function isSenseless({ operator, value }: Bound, most: number): boolean {
  switch (operator) {
    case 'above':
    case 'at-or-below':
      return value >= most;
    case 'at-or-above':
    case 'below':
      return value <= 0 || value > most;
  }
}

const unitMonths = { month: 1, quarter: 3, year: 12 } as const;
const mostPeriods = 12;

function runningProblem(
  { periods, unit }: Extract<TellWhen['condition'], { kind: 'worse' }>,
  { name, polarity, basis }: Indicator,
): string | undefined {
  if (polarity === 'neutral') return `For ${name} neither way is better, so that it can’t get worse.`;
  if (periods > mostPeriods) return `Please name at most ${mostPeriods} periods.`;
  const step = stepInMonths(basis, { start: '2020-01-01', end: '2020-03-31' });
  if (unit !== 'period' && unitMonths[unit] !== step) {
    return `${name} has a figure every ${step === 12 ? 'year' : step === 3 ? 'quarter' : 'month'}, and not every ${unit}.`;
  }
  return undefined;
}

/** Whether two rules watch for the same, wherever they would count as over. */
export function sameCondition(a: Omit<OwnRule, 'id'>, b: Omit<OwnRule, 'id'>): boolean {
  return JSON.stringify(conditionOf(a)) === JSON.stringify(conditionOf(b));
}

function conditionOf(rule: Omit<OwnRule, 'id'>): unknown {
  const [watch] = rule.watches;
  const series = [watch?.indicator, watch?.areas, watch?.basis];
  if ('breach' in rule) return [rule.kind, series, rule.breach];
  return 'periods' in rule ? [rule.kind, series, rule.periods] : [rule.kind, series];
}
