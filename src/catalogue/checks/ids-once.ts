import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** Within areas, outcomes, indicators and rules each id stands for one thing. */
export function idsOnce(draft: Draft): readonly Problem[] {
  const { areas, outcomes, indicators, rules } = draft;
  return [
    ...twice('area', areas),
    ...twice('outcome', outcomes),
    ...twice('indicator', indicators),
    ...twice('rule', rules),
  ];
}

function twice(what: string, entries: readonly Entry<{ readonly id: string }>[]): readonly Problem[] {
  return entries.flatMap(({ value, at }, index) => {
    const first = entries.findIndex((other) => other.value.id === value.id);
    const earlier = entries[first];
    if (first === index || earlier === undefined) return [];
    const { file, line } = earlier.at('id');
    const message = `The ${what} id "${value.id}" is already used in ${file}, line ${line}; give one of them another id.`;
    return [{ ...at('id'), message }];
  });
}
