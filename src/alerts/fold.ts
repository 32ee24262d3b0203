import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Exception } from './exception.ts';
import { areasAround } from './filter.ts';

/** An exception that says what another one says already, and the reference of that one. */
export interface Folded {
  readonly exception: Exception;
  readonly into: string;
}

/** What says which indicator is part of which, and which area lies in which. */
export interface FoldWorld {
  readonly indicators: readonly Pick<Indicator, 'id' | 'polarity' | 'subsetOf'>[];
  readonly areas?: readonly Pick<Area, 'id' | 'parent'>[];
}

/**
 * Of the exceptions that one publication raised, those that are told and those that are folded into one of them: a
 * subset's into its parent's in the same area, and an area's into that of the area around it by the same rule, for the
 * same indicator, basis and period. Only what turned for the worse is folded, so never a neutral indicator's. What would
 * be folded into a folded one goes where that one goes.
 */
export function fold(
  raised: readonly Exception[],
  world: FoldWorld,
): { readonly told: readonly Exception[]; readonly folded: readonly Folded[] } {
  const parents = new Map(raised.map((each) => [each.reference, parentOf(each, raised, world)]));
  const told = raised.filter(({ reference }) => parents.get(reference) === undefined);
  const folded = raised.flatMap((exception) => {
    const into = outermost(exception, parents);
    return into === exception.reference ? [] : [{ exception, into }];
  });
  return { told, folded };
}

function parentOf(child: Exception, raised: readonly Exception[], world: FoldWorld): Exception | undefined {
  if (!hasWorse(child, world)) return undefined;
  return raised.find(
    (each) => hasWorse(each, world) && (contains(each, child, world) || surrounds(each, child, world)),
  );
}

/** What its parent is folded into, if it is, and so on. Neither subsets nor areas run in circles. */
function outermost(exception: Exception, parents: ReadonlyMap<string, Exception | undefined>): string {
  const parent = parents.get(exception.reference);
  return parent === undefined ? exception.reference : outermost(parent, parents);
}

function hasWorse({ series }: Exception, { indicators }: FoldWorld): boolean {
  const polarity = indicators.find(({ id }) => id === series.indicator)?.polarity;
  return polarity !== undefined && polarity !== 'neutral';
}

/** Whether the one is of an indicator that holds all that the other's counts, in the same area. */
function contains(outer: Exception, inner: Exception, { indicators }: FoldWorld): boolean {
  if (outer.series.area !== inner.series.area || outer.series.indicator === inner.series.indicator) return false;
  const seen = new Set<string>();
  const above = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const parents = indicators.find((each) => each.id === id)?.subsetOf ?? [];
    return parents.some((parent) => parent === outer.series.indicator || above(parent));
  };
  return above(inner.series.indicator);
}

/** Whether the one says of an area around the other's what the other says: by the same rule and for the same period. */
function surrounds(outer: Exception, inner: Exception, { areas }: FoldWorld): boolean {
  const [own, ...around] = areasAround(inner.series.area, areas);
  return (
    outer.series.area !== own &&
    around.includes(outer.series.area) &&
    outer.rule === inner.rule &&
    outer.series.indicator === inner.series.indicator &&
    outer.series.basis === inner.series.basis &&
    outer.latest.period.start === inner.latest.period.start &&
    outer.latest.period.end === inner.latest.period.end
  );
}
