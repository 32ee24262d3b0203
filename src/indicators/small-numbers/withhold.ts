import type { Cell } from './cell.ts';
import type { Ground } from './shift.ts';

/**
 * Withholds every new figure that counts a case in some places, or in places that figures shown before tie to them. Of all
 * these nobody then knows more than before the publication.
 */
export function withholdAround(ground: Ground, places: readonly number[]): void {
  const { ledger } = ground;
  // With a hidden 0 among them, hidden figures tell nothing; where there is none, they may be taken for 1 or more.
  const zero = ledger.hidesZero ? undefined : ledger.cells.find(({ cases, mayHide }) => cases === 0 && mayHide);
  const news = newsAround(ground, places, !ledger.hidesZero && zero === undefined);
  for (const cell of news) cell.hidden = true;
  if (zero !== undefined && news.length > 0) zero.hidden = true;
}

function newsAround({ ledger, world }: Ground, places: readonly number[], doHiddenTell: boolean): readonly Cell[] {
  const tied = new Set(places);
  const seen = new Set<Cell>();
  for (const place of tied) {
    for (const cell of world.places.covering(place)) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      const doesTell = doHiddenTell || !(cell.hidden || cell.mayHide);
      if (doesTell) for (const next of world.places.within(cell)) tied.add(next);
    }
  }
  return ledger.cells.filter((cell) => cell.mayHide && seen.has(cell));
}
