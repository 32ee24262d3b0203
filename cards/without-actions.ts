import type { Action, Card, Element } from './card.ts';

/** The card without the buttons that ask a bot; those that only show or hide a part of it stay. */
export function withoutActions({ actions, ...card }: Card): Card {
  const kept = (actions ?? []).filter(worksAlone);
  return { ...card, body: card.body.flatMap(elementOf), ...(kept.length === 0 ? {} : { actions: kept }) };
}

function elementOf(element: Element): readonly Element[] {
  if (element.type !== 'ActionSet') return [element];
  const actions = element.actions.filter(worksAlone);
  return actions.length === 0 ? [] : [{ ...element, actions }];
}

function worksAlone({ type }: Action): boolean {
  return type === 'Action.ToggleVisibility' || type === 'Action.OpenUrl';
}
