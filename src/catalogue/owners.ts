import type { Catalogue } from './catalogue.ts';
import { noRouting } from './routing.ts';

/** Whoever answers for rules, by name, and by Entra id where the catalogue lists one. */
export interface NamedOwner {
  readonly name: string;
  readonly entra?: string;
}

/** The owners of rules, each once, in the order of the rules; a rule may name one that the catalogue lists or any other. */
export function ownersOfRules(
  ids: readonly string[],
  { rules, routing = noRouting }: Pick<Catalogue, 'rules' | 'routing'>,
): readonly NamedOwner[] {
  const owners = ids.flatMap((id) => {
    const owner = rules.find((rule) => rule.id === id)?.owner;
    if (owner === undefined) return [];
    const listed = routing.owners.find((each) => each.id === owner || each.name === owner);
    return [listed ?? { name: owner }];
  });
  return [...new Map(owners.map((each) => [each.name, each])).values()];
}
