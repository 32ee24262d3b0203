import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { noRouting } from '../../src/catalogue/routing.ts';
import type { News } from '../../src/delivery/news.ts';
import type { Card, TextBlock } from '../card.ts';
import { escapeMarkdown } from '../markdown.ts';

/** How many owners one card names; more are seldom, and the rest are on its exceptions. */
const mostNamed = 3;

/**
 * The card with the owners of the rules that raised something: one with an Entra id is mentioned, so that Teams tells them.
 * Mentions follow what Teams asks: the name in a tag in the text, and the same text again with the person's id.
 */
export function withOwners(card: Card, news: News, catalogue: Pick<Catalogue, 'rules' | 'routing'>): Card {
  const named = ownersOf(news, catalogue).slice(0, mostNamed);
  if (named.length === 0) return card;
  const [heading, ...rest] = card.body;
  if (heading === undefined) return card;
  const line: TextBlock = {
    type: 'TextBlock',
    text: `Owner: ${named.map(({ name, entra }) => (entra === undefined ? escapeMarkdown(name) : tag(name))).join(', ')}`,
    wrap: true,
    spacing: 'small',
  };
  const entities = named.flatMap(({ name, entra }) =>
    entra === undefined ? [] : [{ type: 'mention', text: tag(name), mentioned: { id: entra, name } } as const],
  );
  return {
    ...card,
    body: [heading, line, ...rest],
    ...(entities.length === 0 ? {} : { msteams: { ...card.msteams, entities } }),
  };
}

interface NamedOwner {
  readonly name: string;
  readonly entra?: string;
}

/** The owners of what was raised, each once, in the order of the exceptions; a rule may name one that the catalogue lists or any other. */
function ownersOf(
  news: News,
  { rules, routing = noRouting }: Pick<Catalogue, 'rules' | 'routing'>,
): readonly NamedOwner[] {
  if (news.kind !== 'exceptions') return [];
  const owners = news.raised.flatMap(({ rule: id }) => {
    const owner = rules.find((rule) => rule.id === id)?.owner;
    if (owner === undefined) return [];
    const listed = routing.owners.find((each) => each.id === owner || each.name === owner);
    return [listed ?? { name: owner }];
  });
  return [...new Map(owners.map((each) => [each.name, each])).values()];
}

function tag(name: string): string {
  return `<at>${name.replace(/[<>]/gu, '')}</at>`;
}
