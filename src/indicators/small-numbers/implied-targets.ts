import type { BaseWorld } from './base-world.ts';
import { overlap, type Days } from './cell.ts';
import type { Ledger } from './ledger.ts';
import { hiddenUpTo } from './small-number.ts';
import type { Target } from './target.ts';

/**
 * The small numbers that all figures together tell, whether one states them or not: over any run of days, a year less its
 * year to date, a whole less all parts but one, an indicator less a part of it. Only those that share days with `within`.
 */
export function impliedTargets(ledger: Ledger, world: BaseWorld, within: Days): readonly Target[] {
  const { kin, lattice } = ledger;
  return [...kin.indicators.values()].flatMap((indicator) => {
    const limit = hiddenUpTo(indicator);
    if (limit === 0 || !ledger.holds(indicator.id)) return [];
    const wholes = lattice.indicatorsUp(indicator.id).filter((each) => each !== indicator.id && ledger.holds(each));
    return [...kin.areas.keys()].flatMap((area) =>
      kin.below.has(area)
        ? [
            ...smallRuns(ledger, world, within, limit, { indicator: indicator.id, area }),
            ...wholes.flatMap((whole) =>
              smallRuns(ledger, world, within, limit, { indicator: whole, without: indicator.id, area }).filter(
                ({ from, to }) => world.countIn({ indicator: indicator.id, area, from, to }) > 0,
              ),
            ),
          ]
        : [],
    );
  });
}

/** The runs of days with so few cases that all figures together leave no other count for. */
function smallRuns(
  ledger: Ledger,
  world: BaseWorld,
  within: Days,
  limit: number,
  line: Omit<Target, 'from' | 'to'>,
): readonly Target[] {
  const found: Target[] = [];
  const divisions = Array.from({ length: Math.max(0, ledger.ends.length - 1) }, (_, at) => ledger.division(at));
  const counts = divisions.map((days) => world.countIn({ ...line, ...days }));
  for (const [first, { from }] of divisions.entries()) {
    if (from >= within.to) break;
    let cases = 0;
    for (const [next, { to }] of divisions.slice(first).entries()) {
      cases += counts[first + next] ?? 0;
      if (cases > limit) break;
      const run = { ...line, from, to };
      if (cases > 0 && overlap(run, within) && !world.isOpen(world.places.within(run))) found.push(run);
    }
  }
  return found;
}
