import { namedIndicators } from '../rule-scope.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';
import { unknownIds } from './unknown.ts';

/**
 * A rate that is worked out is per so many residents, and comes from an indicator that counts, which everybody may see
 * who may see the rate. No rule names it: rules judge what is held, and a rate that is worked out never is.
 */
export function ratesHaveCounts(draft: Draft): readonly Problem[] {
  const byId = new Map(draft.indicators.map((each) => [each.value.id, each.value]));
  const derived = draft.indicators.filter(({ value }) => value.derivedFrom !== undefined);
  const named = new Map(derived.map(({ value }) => [value.id, value.derivedFrom?.count ?? '']));
  return [
    ...derived.flatMap((entry) => problemsOf(entry, byId)),
    ...draft.rules.flatMap(({ value, at }) =>
      namedIndicators(value).flatMap((id) => {
        const count = named.get(id);
        if (count === undefined) return [];
        const message = `The rule "${value.id}" names "${id}", which is worked out for answers and never held, so no rule can watch it; let it watch "${count}".`;
        return [{ ...at(), message }];
      }),
    ),
  ];
}

function problemsOf(
  { value, at }: Entry<IndicatorEntry>,
  byId: ReadonlyMap<string, IndicatorEntry>,
): readonly Problem[] {
  const { id, unit, derivedFrom } = value;
  const place = at('derivedFrom', 'count');
  const count = byId.get(derivedFrom?.count ?? '');
  if (count === undefined) {
    const say = (missing: string): string =>
      `"${id}" is worked out from "${missing}", which is not an indicator of this folder.`;
    return unknownIds([derivedFrom?.count], new Set(byId.keys()), () => place, say);
  }
  const problems = [
    unit.kind === 'rate' && unit.per !== undefined
      ? undefined
      : `"${id}" is worked out from counts, so its unit must be a rate and say what it is "per".`,
    count.unit.kind === 'count'
      ? undefined
      : `"${id}" is worked out from "${count.id}", which must count: its unit is a ${count.unit.kind}.`,
    isAsOpen(value, count)
      ? undefined
      : `"${id}" would tell what "${count.id}" keeps: give both the same "sensitive", "hideUpTo" and "restrictedTo".`,
  ];
  return problems.flatMap((message) => (message === undefined ? [] : [{ ...place, message }]));
}

function isAsOpen(rate: IndicatorEntry, count: IndicatorEntry): boolean {
  const keeps = ({ sensitive, hideUpTo, restrictedTo }: IndicatorEntry): string =>
    JSON.stringify([sensitive, hideUpTo, restrictedTo?.toSorted()]);
  return keeps(rate) === keeps(count);
}
