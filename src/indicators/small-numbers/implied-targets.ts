import { overlap, type Cell, type Days } from './cell.ts';
import type { Ledger } from './ledger.ts';
import { Running } from './running.ts';
import { hiddenUpTo } from './small-number.ts';
import type { Target } from './target.ts';

/**
 * The small numbers that no figure states and that follow from several: a year less its year to date, a whole less all
 * parts but one, an indicator less a part of it. Only those that share days with `within`.
 */
export function impliedTargets(ledger: Ledger, within: Days): readonly Target[] {
  const { kin, lattice } = ledger;
  return [...kin.indicators.values()].flatMap((indicator) => {
    const limit = hiddenUpTo(indicator);
    if (limit === 0) return [];
    const lines = linesOf(ledger, indicator.id);
    return [...kin.below].flatMap((area): readonly Target[] => {
      const own = lines.get(area);
      if (own === undefined) return [];
      const small = own.runs({ least: 1, most: limit }).map((days) => ({ indicator: indicator.id, area, ...days }));
      const wholes = lattice.indicatorsUp(indicator.id).filter((each) => each !== indicator.id);
      const rests = wholes.flatMap((whole) =>
        own.besides(new Running(ledger.ends, ledger.line(whole, area)), { least: 1, most: limit }).map((days) => ({
          indicator: whole,
          without: indicator.id,
          area,
          ...days,
        })),
      );
      return [...small, ...rests].filter((target) => overlap(target, within));
    });
  });
}

/** What is known of each area by its own figures and by those of its whole less the other parts. */
function linesOf(ledger: Ledger, indicator: string): ReadonlyMap<string, Running> {
  const { kin, lattice } = ledger;
  const ids = [...kin.areas.keys()];
  const own = new Map(ids.map((area) => [area, new Running(ledger.ends, lineWithNone(ledger, indicator, area))]));
  for (const area of ids) {
    const whole = lattice.parentOf(area);
    const left = whole === undefined ? undefined : own.get(whole);
    if (left === undefined) continue;
    const others = lattice.partsOf(whole ?? '').flatMap((each) => (each === area ? [] : (own.get(each) ?? [])));
    own.get(area)?.join(left, others);
  }
  return own;
}

/** The figures of a line, and those of its wholes that tell of no case at all: then there was none here either. */
function lineWithNone(ledger: Ledger, indicator: string, area: string): readonly Cell[] {
  const { lattice } = ledger;
  const wholes = lattice
    .indicatorsUp(indicator)
    .flatMap((whole) => lattice.areasUp(area).flatMap((place) => ledger.line(whole, place)));
  return [...ledger.line(indicator, area), ...wholes.filter(({ cases }) => cases === 0)];
}
