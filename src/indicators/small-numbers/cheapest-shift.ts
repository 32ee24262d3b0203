import type { Cell, Days } from './cell.ts';
import { shiftOf, type Move, type Shift } from './shift.ts';
import type { Table } from './table.ts';

/** How far from a figure another period is looked for to make up for it. */
const reachInDays = 800;

/**
 * The shift that changes this figure and hides the fewest others: a case more or fewer in it alone, made up for by
 * another area, by another period, or by both. Undefined where what was shown before rules out every one.
 */
export function cheapestShift(table: Table, cell: Cell, publication: number): Shift | undefined {
  const divisions = table.divisions(cell);
  const partners = [undefined, ...table.siblings(cell.area).map(({ id }) => id)];
  const sameTime = divisions.flatMap((days) => partners.flatMap((partner) => signs(cell.area, partner, days)));
  const best = cheapest(table, sameTime, publication);
  if (best !== undefined && best.cost <= 1) return best;
  const nearby = table
    .divisions({ from: cell.from - reachInDays, to: cell.to + reachInDays })
    .filter(({ from, to }) => to <= cell.from || cell.to <= from);
  const otherTimes = divisions.flatMap((days) =>
    nearby.flatMap((other) => partners.flatMap((partner) => signs(cell.area, partner, days, other))),
  );
  return cheaper(best, cheapest(table, otherTimes, publication));
}

/** One case moved, each way round: with a partner the other way there, and with other days back again then. */
function signs(area: string, partner: string | undefined, days: Days, other?: Days): readonly (readonly Move[])[] {
  return ([1, -1] as const).map((by) => {
    const here: Move = { area, days, by };
    const pair = partner === undefined ? [here] : [here, { ...here, area: partner, by: opposite(by) }];
    return other === undefined
      ? pair
      : [...pair, ...pair.map((move) => ({ ...move, days: other, by: opposite(move.by) }))];
  });
}

function opposite(by: 1 | -1): 1 | -1 {
  return by === 1 ? -1 : 1;
}

function cheapest(table: Table, all: readonly (readonly Move[])[], publication: number): Shift | undefined {
  let best: Shift | undefined;
  for (const moves of all) {
    best = cheaper(best, shiftOf(table, moves, publication));
    if (best?.cost === 0) return best;
  }
  return best;
}

/** The cheaper shift; of equally dear ones that which hides the smaller counts, then the first. */
function cheaper(a: Shift | undefined, b: Shift | undefined): Shift | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.cost < a.cost || (b.cost === a.cost && casesIn(b) < casesIn(a)) ? b : a;
}

function casesIn({ toHide }: Shift): number {
  return toHide.reduce((sum, { cases = 0 }) => sum + cases, 0);
}
