import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import type { Entity } from './vocabulary-source.ts';

/**
 * The meaning that shared words have unless said otherwise: of areas, the one whose very name they are. Shared words for
 * indicators have none, for a figure of the wrong one would look right.
 */
export function defaultMeaning(meanings: readonly Entity[], tokens: readonly Token[]): Entity | undefined {
  if (meanings.some(({ as }) => as !== 'area')) return undefined;
  const written = tokens.map(({ text }) => text).join(' ');
  const named = meanings.filter(
    ({ name }) =>
      tokenise(name)
        .map(({ text }) => text)
        .join(' ') === written,
  );
  return named.length === 1 || named.every(({ id }) => id === named[0]?.id) ? named[0] : undefined;
}
