import { tokenise } from '../questions/token.ts';

/**
 * A name as questions read it, so that two names clash here exactly where a question could not tell them apart: case,
 * spacing, dashes, accents, plurals and `&` make no difference.
 */
export function foldName(name: string): string {
  return tokenise(name)
    .map(({ stem }) => stem)
    .join('');
}
