import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { RuleEntry } from '../schemas/rules.ts';

/** Every rule watches indicators and an area that the folder knows. */
export function ruleSubjectsExist(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  const areas = idsOf(draft.areas);
  return draft.rules.flatMap((rule) => [...watched(rule, indicators), ...where(rule, areas)]);
}

function watched({ value, at }: Entry<RuleEntry>, held: ReadonlySet<string>): readonly Problem[] {
  const say = (id: string): string =>
    `The rule "${value.id}" watches "${id}", which is not an indicator of this folder.`;
  return value.kind === 'threshold'
    ? unknownIds([value.indicator], held, () => at('indicator'), say)
    : unknownIds(value.indicators, held, (index) => at('indicators', index), say);
}

function where({ value, at }: Entry<RuleEntry>, held: ReadonlySet<string>): readonly Problem[] {
  if (value.kind !== 'threshold') return [];
  const say = (id: string): string => `The rule "${value.id}" watches the area "${id}", which is not in areas.yaml.`;
  return unknownIds([value.area], held, () => at('area'), say);
}
