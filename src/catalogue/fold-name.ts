import { foldCharacter } from '../questions/fold.ts';

/** A name as two people would both type it: case, spacing, accents, punctuation and `&` make no difference. */
export function foldName(name: string): string {
  return Array.from(name)
    .map((character) => foldCharacter(character))
    .join('')
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
