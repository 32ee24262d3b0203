import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { ownersOfRules } from '../../src/catalogue/owners.ts';
import type { NamedOwner } from '../../src/catalogue/owners.ts';
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

/** The owners of what was raised, in the order of the exceptions. */
function ownersOf(news: News, catalogue: Pick<Catalogue, 'rules' | 'routing'>): readonly NamedOwner[] {
  if (news.kind !== 'exceptions') return [];
  return ownersOfRules(
    news.raised.map(({ rule }) => rule),
    catalogue,
  );
}

function tag(name: string): string {
  return `<at>${name.replace(/[<>]/gu, '')}</at>`;
}
