import type { Observation } from '../indicators/observation.ts';
import type { Rule } from './rule.ts';
import { ragWorsened } from './rules/rag-worsened.ts';
import { threshold } from './rules/threshold.ts';
import type { Judge, RuleKind } from './verdict.ts';

/** Every kind of rule there is. A rule is of one kind only, so the order decides nothing; plainest first, for the reader. */
const ruleKinds: readonly RuleKind[] = [threshold, ragWorsened];

/** The rule made ready by its kind. A rule of no kind is a fault: the catalogue lets none in. */
export function judgeOf(rule: Rule): Judge {
  for (const kind of ruleKinds) {
    const judge = kind(rule);
    if (judge) return judge;
  }
  throw new Error(`no kind of rule knows rule ${rule.id}`);
}

/** The rules that have something to say of one series with these observations, in the catalogue's order. */
export function rulesFor(observations: readonly Observation[], rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => judgeOf(rule).touches(observations));
}
