import type { Exception } from './exception.ts';
import { ruleOf } from './own-rule.ts';
import { severities } from './rule.ts';
import type { Rule } from './rule.ts';
import { judgeOf } from './rules.ts';

/** Exceptions by severity, then by how far the newest figure lies beyond its rule's limit, then by reference. */
export function worstFirst(exceptions: readonly Exception[], rules: readonly Rule[]): readonly Exception[] {
  const distance = (exception: Exception): number => {
    const rule = ruleOf(exception, rules);
    return rule ? judgeOf(rule).distance(exception.latest) : 0;
  };
  return exceptions.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      distance(b) - distance(a) ||
      a.reference.localeCompare(b.reference),
  );
}
