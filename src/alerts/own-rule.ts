import type { Exception } from './exception.ts';
import type { OwnRule, Rule } from './rule.ts';

/** Whether a conversation set the rule for itself. */
export function isOwn(rule: Rule): rule is OwnRule {
  return rule.heardIn !== undefined;
}

/** The rule that an exception was raised by: a conversation's own goes with it, any other is looked up. */
export function ruleOf({ own, rule: id }: Exception, rules: readonly Rule[]): Rule | undefined {
  return own ?? rules.find((each) => each.id === id);
}

/** Whether an exception may be spoken of in a conversation of that id; without one, among everybody. */
export function isHeardIn({ own }: Pick<Exception, 'own'>, conversation?: string): boolean {
  return own === undefined || own.heardIn === conversation;
}
