import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/**
 * What routes and restricted indicators name is there, each id of routing.yaml stands for one thing, and every named
 * conversation says in exactly one way which it is.
 */
export function routingLeadsSomewhere(draft: Draft): readonly Problem[] {
  return [...idsOnce(draft), ...reachable(draft), ...routes(draft), ...restrictions(draft)];
}

function idsOnce({ routing: { value, at } }: Draft): readonly Problem[] {
  return (['conversations', 'owners', 'routes'] as const).flatMap((list) =>
    value[list].flatMap(({ id }, index) => {
      const first = value[list].findIndex((each) => each.id === id);
      if (first === index) return [];
      const { line } = at(list, first, 'id');
      const message = `The id "${id}" is already used in line ${line}; give one of the ${list} another id.`;
      return [{ ...at(list, index, 'id'), message }];
    }),
  );
}

function reachable({ routing: { value, at } }: Draft): readonly Problem[] {
  return value.conversations.flatMap(({ id, conversation, team, webhook }, index) => {
    const ways = [conversation, team, webhook].filter((each) => each !== undefined).length;
    if (ways === 1) return [];
    const message = `The conversation "${id}" must have exactly one of conversation, team and webhook; it has ${ways}.`;
    return [{ ...at('conversations', index), message }];
  });
}

function routes({ routing: { value, at }, ...draft }: Draft): readonly Problem[] {
  const held = {
    outcomes: idsOf(draft.outcomes),
    indicators: idsOf(draft.indicators),
    areas: idsOf(draft.areas),
    to: new Set(value.conversations.map(({ id }) => id)),
  };
  const kinds = { outcomes: 'an outcome', indicators: 'an indicator', areas: 'an area', to: 'a conversation' } as const;
  return value.routes.flatMap((route, nth) =>
    (['outcomes', 'indicators', 'areas', 'to'] as const).flatMap((field) =>
      unknownIds(
        route[field] ?? [],
        held[field],
        (index) => at('routes', nth, field, index),
        (id) => `The route "${route.id}" names "${id}", which is not ${kinds[field]} of this folder.`,
      ),
    ),
  );
}

function restrictions({ routing, indicators }: Draft): readonly Problem[] {
  const held = new Set(routing.value.conversations.map(({ id }) => id));
  return indicators.flatMap(({ value, at }) =>
    unknownIds(
      value.restrictedTo ?? [],
      held,
      (index) => at('restrictedTo', index),
      (id) => `"${value.id}" is restricted to "${id}", which is not a conversation of routing.yaml.`,
    ),
  );
}
