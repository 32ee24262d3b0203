import { lies, type Days } from './cell.ts';
import type { Ledger } from './ledger.ts';
import { shiftOf, type Ground, type Shift } from './shift.ts';
import type { Move, Target } from './target.ts';

/** How many neighbouring periods to either side are tried to make up for a case. */
const neighbours = 6;

/** A case more of an indicator, and perhaps one fewer of another, so that their wholes stay as they are. */
type Kinds = readonly { readonly indicator: string; readonly by: 1 | -1 }[];

/**
 * The shift that changes a target and hides the fewest figures: a case more or fewer in it alone, made up for by another
 * indicator, by another area, by another period, or by several of these. Only within `window`, all figures of which are
 * there. Undefined where what was shown before rules out every one, or each costs `limit` or more.
 */
export function cheapestShift(
  ground: Ground,
  target: Target,
  since: number,
  window: Days,
  limit?: number,
): Shift | undefined {
  const { ledger } = ground;
  const inside = ledger.divisionsIn(target).filter((at) => lies(ledger.division(at), window));
  const kinds = kindsOf(ledger, target);
  const areas = [undefined, ...ledger.lattice.siblings(target.area)];
  const all = inside.flatMap((at) =>
    kinds.flatMap((kind) => areas.map((partner) => caseMoved(kind, target.area, partner, ledger.division(at)))),
  );
  const best = cheapest(ground, bothWays(all), since, limit);
  if (best !== undefined && best.cost <= 1) return best;
  const others = othersNear(ledger, target)
    .map((at) => ledger.division(at))
    .filter((days) => lies(days, window));
  return cheapest(ground, bothWays(movedOn(all, others)), since, limit, best);
}

/** Each of some moves, made up for in one other period. */
function* movedOn(all: readonly (readonly Move[])[], times: readonly Days[]): Generator<readonly Move[]> {
  for (const moves of all) {
    for (const { from, to } of times) yield [...moves, ...opposite(moves).map((move) => ({ ...move, from, to }))];
  }
}

/** The ways to have a case more in a target: in it or in a part of it, and perhaps one fewer in a whole of it. */
function kindsOf(ledger: Ledger, { indicator, without }: Target): readonly Kinds[] {
  const { lattice } = ledger;
  const more = without === undefined ? lattice.indicatorsDown(indicator) : [indicator];
  const fewer = lattice.indicatorsUp(indicator).filter((each) => each !== indicator);
  if (without !== undefined) fewer.unshift(without);
  const held = (id: string): boolean => ledger.holds(id);
  return [indicator, ...more.filter((each) => each !== indicator && held(each))].flatMap((each): Kinds[] => [
    [{ indicator: each, by: 1 }],
    ...fewer.filter(held).map((other): Kinds => [
      { indicator: each, by: 1 },
      { indicator: other, by: -1 },
    ]),
  ]);
}

/** A case more here, and with a partner one fewer there. */
function caseMoved(kinds: Kinds, area: string, partner: string | undefined, { from, to }: Days): readonly Move[] {
  const here = kinds.map(({ indicator, by }): Move => ({ indicator, area, from, to, by }));
  return partner === undefined ? here : [...here, ...opposite(here).map((move) => ({ ...move, area: partner }))];
}

function opposite(moves: readonly Move[]): readonly Move[] {
  return moves.map((move) => ({ ...move, by: -move.by }));
}

function* bothWays(all: Iterable<readonly Move[]>): Generator<readonly Move[]> {
  for (const moves of all) {
    yield moves;
    yield opposite(moves);
  }
}

/** The divisions next to a target on either side. */
function othersNear(ledger: Ledger, { from, to }: Days): readonly number[] {
  const all = Array.from({ length: Math.max(0, ledger.ends.length - 1) }, (_, at) => at);
  const before = all.filter((at) => ledger.division(at).to <= from).slice(-neighbours);
  const after = all.filter((at) => ledger.division(at).from >= to).slice(0, neighbours);
  return [...before.toReversed(), ...after];
}

function cheapest(
  ground: Ground,
  all: Iterable<readonly Move[]>,
  since: number,
  limit: number | undefined,
  from?: Shift,
): Shift | undefined {
  let best = from;
  for (const moves of all) {
    if (best?.cost === 0) return best;
    best = cheaper(best, shiftOf(ground, moves, since, best === undefined ? limit : best.cost + 1));
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
