import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { RuleEntry } from '../schemas/rules.ts';

/** Neighbours are areas of the folder, and a rule that sets figures against others finds some to set them against. */
export function rulePeersExist(draft: Draft): readonly Problem[] {
  const { neighbours = [] } = draft.partnership.value;
  const unknown = unknownIds(
    neighbours,
    idsOf(draft.areas),
    (index) => draft.partnership.at('neighbours', index),
    (id) => `"${id}" is named as a neighbour, but is not in areas.yaml.`,
  );
  return [
    ...unknown,
    ...draft.rules.flatMap((rule) => [...peersProblem(rule, draft), ...calendarProblem(rule, draft)]),
  ];
}

function peersProblem({ value, at }: Entry<RuleEntry>, { partnership, areas }: Draft): readonly Problem[] {
  if (value.kind !== 'statistically-worse' && value.kind !== 'rank-fallen') return [];
  const { comparators, neighbours } = partnership.value;
  const [entry, name] = value.kind === 'rank-fallen' ? ['among', value.among] : ['than', value.than];
  const message = `The rule "${value.id}" sets figures against the ${name}, but `;
  const missing: Readonly<Record<typeof name, string | false>> = {
    region: comparators.region === undefined && 'partnership.yaml names no region.',
    country: comparators.country === undefined && 'partnership.yaml names no country.',
    county: false,
    neighbours: neighbours === undefined && 'partnership.yaml names no neighbours.',
    districts: areas.every((each) => each.value.parent !== comparators.county) && 'no area belongs to the county.',
  };
  return missing[name] === false ? [] : [{ ...at(entry), message: message + missing[name] }];
}

function calendarProblem({ value, at }: Entry<RuleEntry>, { releases }: Draft): readonly Problem[] {
  if (value.kind === 'release-late' && releases.length === 0) {
    const message = `The rule "${value.id}" waits for releases, but releases.yaml says of none when it is due.`;
    return [{ ...at('kind'), message }];
  }
  if (value.kind !== 'change-on-year' || value.recovery === undefined || value.recovery <= value.tolerance) return [];
  const message = `The rule "${value.id}" tolerates ${value.tolerance}%, so it cannot recover at ${value.recovery}%; recovery lies at or within the tolerance.`;
  return [{ ...at('recovery'), message }];
}
