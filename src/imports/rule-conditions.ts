import { createHash } from 'node:crypto';
import type { Rule } from '../alerts/rule.ts';
import { watchesIndicator } from '../alerts/watch.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { hidingRules } from '../store/hiding-rules.ts';

/** What of a catalogue decides what exceptions stand and which of their figures may be shown. */
export type Conditions = Pick<Catalogue, 'rules' | 'indicators'> &
  Partial<Pick<Catalogue, 'areas'>> & { readonly comparators?: Pick<Catalogue['comparators'], 'county'> };

/** The subject under which the rules that hide small numbers are remembered; no rule's subject is written so. */
export const hidingSubject = 'hiding';

/** The subject of a rule. */
export function ruleSubject({ id }: Pick<Rule, 'id'>): string {
  return `rule ${id}`;
}

const kept = new WeakMap<Conditions, ReadonlyMap<string, string>>();

/**
 * A mark for the condition of each rule and one for how small numbers are hidden. A rule's mark changes with whatever its
 * verdict can hang on, its indicators' definitions and what is hidden included, and never with mere wording.
 */
export function conditionsOf(catalogue: Conditions): ReadonlyMap<string, string> {
  const held = kept.get(catalogue) ?? marksOf(catalogue);
  kept.set(catalogue, held);
  return held;
}

function marksOf({ rules, indicators, areas = [], comparators }: Conditions): ReadonlyMap<string, string> {
  const hiding = comparators === undefined ? '' : hidingRules({ indicators, areas, comparators }).id;
  const ofRule = (rule: Rule): string => {
    const watched = indicators.filter(({ id }) => watchesIndicator(rule, id));
    return digest([conditionOf(rule), watched.map(judgedBy), hiding]);
  };
  return new Map([[hidingSubject, hiding], ...rules.map((rule) => [ruleSubject(rule), ofRule(rule)] as const)]);
}

function conditionOf({ name, severity, owner, explanation, worseBy, assumes, ...condition }: Rule): unknown {
  // Words, who answers for it, and how loud it is: none of them makes a breach.
  void [name, severity, owner, explanation, worseBy, assumes];
  return condition;
}

function judgedBy({ id, unit, basis, polarity, target, band, rag, breaks }: Indicator): readonly unknown[] {
  return [
    id,
    unit.kind,
    unit.per,
    basis,
    polarity,
    target?.value,
    band,
    rag,
    breaks.map(({ from, areas }) => (areas === undefined ? from : [from, ...areas])),
  ];
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
