import { foldName } from './fold-name.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { Place } from './problem.ts';

/** A name or alias, what it stands for, and where that was written. */
export interface SpokenName {
  readonly folded: string;
  readonly text: string;
  /** Kind and id: "area blaby". */
  readonly of: string;
  readonly place: Place;
}

/** Everything that a person may type for something; a thing's own name counts as an alias of it. */
export function spokenNames(draft: Draft): readonly SpokenName[] {
  return [
    ...draft.areas.flatMap((entry) => namesOf('area', entry.value.id, entry)),
    ...draft.indicators.flatMap((entry) => namesOf('indicator', entry.value.id, entry)),
    ...draft.outcomes.flatMap((entry) => namesOf('outcome', entry.value.id, entry)),
    ...draft.namedPeriods.flatMap((entry) => namesOf('period', entry.value.name, entry)),
  ];
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

function namesOf(kind: string, id: string, { value, at }: Entry<Named>): readonly SpokenName[] {
  const spoken = (text: string, place: Place): SpokenName => ({
    folded: foldName(text),
    text,
    of: `${kind} ${id}`,
    place,
  });
  return [spoken(value.name, at('name')), ...value.aliases.map((alias, index) => spoken(alias, at('aliases', index)))];
}
