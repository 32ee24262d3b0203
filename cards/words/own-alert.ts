import type { OwnAlertEnd } from '../../src/alerts/own-alert.ts';
import type { OwnRule } from '../../src/alerts/rule.ts';
import type { Indicator, Unit } from '../../src/indicators/indicator.ts';
import { boundWords } from './bound.ts';
import { bareValue, countOf, valueWords } from './numeral.ts';

/** The condition of a conversation's own rule, in a few words: "above 5.00", "worse 2 periods running". */
export function conditionWords(rule: Conditioned, unit: Unit): string {
  switch (rule.kind) {
    case 'threshold':
      return boundWords(rule.breach, unit);
    case 'periods-running':
      return `worse ${countOf(rule.periods, 'period')} running`;
    case 'rag-worsened':
      return 'with a worse published RAG';
  }
}

/** What of a rule says when it is in breach. */
export type Conditioned = DistributiveOmit<OwnRule, 'id' | 'name' | 'explanation'>;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** The rule as it is named: "Residential burglary in Melton above 5.00". */
export function ownRuleName(rule: Conditioned, indicator: Indicator, area: string): string {
  return `${indicator.name} in ${area} ${conditionWords(rule, indicator.unit)}`;
}

/** When the rule raises an alert, as a sentence that says what becomes of the limit itself. */
export function ownRuleSentence(rule: Conditioned, indicator: Indicator, area: string): string {
  const subject = `This conversation is told when ${indicator.name} in ${area}`;
  switch (rule.kind) {
    case 'threshold': {
      const { operator, value } = rule.breach;
      const limit = valueWords(value, indicator.unit);
      const itself = bareValue(value, indicator.unit);
      const strict = operator === 'above' || operator === 'below';
      const side = { above: 'above', below: 'below', 'at-or-above': 'at or above', 'at-or-below': 'at or below' };
      return `${subject} is ${side[operator]} ${limit}; ${itself} itself ${strict ? 'does not count' : 'counts'}.`;
    }
    case 'periods-running':
      return `${subject} is worse than the period before, ${countOf(rule.periods, 'period')} running.`;
    case 'rag-worsened':
      return `${subject} is given a worse RAG by the board than in the period before.`;
  }
}

/** Why an alert of a conversation's own ended, as the end of a sentence. */
export const endWords: Readonly<Record<OwnAlertEnd, string>> = {
  cancelled: 'it was cancelled before it was set',
  removed: 'it was removed',
  'left-the-catalogue': 'its indicator or place is no longer in the catalogue of the partnership',
  'counted-otherwise': 'its indicator is counted in another unit now, so that its limit means nothing any more',
  restricted: 'the partnership has restricted its indicator to other conversations',
};
