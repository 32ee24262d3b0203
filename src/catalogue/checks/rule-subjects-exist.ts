import { idsOf } from '../draft.ts';
import { namedIndicators } from '../rule-scope.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { RuleEntry } from '../schemas/rules.ts';

/** Every rule watches indicators, outcomes and areas that the folder knows; one with a number of its own says of which indicators. */
export function ruleSubjectsExist(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  const areas = idsOf(draft.areas);
  const outcomes = idsOf(draft.outcomes);
  return draft.rules.flatMap((rule) => [
    ...watched(rule, indicators),
    ...under(rule, outcomes),
    ...where(rule, areas),
    ...nothingNamed(rule),
  ]);
}

function watched({ value, at }: Entry<RuleEntry>, held: ReadonlySet<string>): readonly Problem[] {
  const say = (id: string): string =>
    `The rule "${value.id}" watches "${id}", which is not an indicator of this folder.`;
  return [
    ...unknownIds([value.indicator], held, () => at('indicator'), say),
    ...unknownIds(value.indicators, held, (index) => at('indicators', index), say),
  ];
}

function under({ value, at }: Entry<RuleEntry>, held: ReadonlySet<string>): readonly Problem[] {
  const say = (id: string): string =>
    `The rule "${value.id}" watches the outcome "${id}", which is not in outcomes.yaml.`;
  return unknownIds(value.outcomes, held, (index) => at('outcomes', index), say);
}

function where({ value, at }: Entry<RuleEntry>, held: ReadonlySet<string>): readonly Problem[] {
  const say = (id: string): string => `The rule "${value.id}" watches the area "${id}", which is not in areas.yaml.`;
  return [
    ...unknownIds([value.area], held, () => at('area'), say),
    ...unknownIds(value.areas, held, (index) => at('areas', index), say),
  ];
}

/** A limit in an indicator's own unit means nothing for all the others. */
function nothingNamed({ value, at }: Entry<RuleEntry>): readonly Problem[] {
  const limited = value.kind === 'threshold' || value.kind === 'threshold-by-interval';
  if (!limited || namedIndicators(value).length + value.outcomes.length > 0) return [];
  const message = `The rule "${value.id}" has a limit, so it names the indicators that the limit is for: add "indicator" or "indicators".`;
  return [{ ...at(), message }];
}
