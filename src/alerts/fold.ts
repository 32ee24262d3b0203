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
  const parents = parentsOf(raised, world);
  const told = raised.filter(({ reference }) => parents.get(reference) === undefined);
  const folded = raised.flatMap((exception) => {
    const into = outermost(exception, parents);
    return into === exception.reference ? [] : [{ exception, into }];
  });
  return { told, folded };
}

/** By reference what each one is folded into, where it is: of several the first, as they come. */
function parentsOf(raised: readonly Exception[], world: FoldWorld): ReadonlyMap<string, Exception | undefined> {
  const worse = raised.filter((each) => hasWorse(each, world));
  const order = new Map(worse.map((each, index) => [each.reference, index]));
  const inArea = Map.groupBy(worse, ({ series }) => placed(series.indicator, series.area));
  const saying = Map.groupBy(worse, (each) => placed(saidBy(each), each.series.area));
  const parentOf = (child: Exception): Exception | undefined => {
    const { indicator, area } = child.series;
    const [, ...around] = areasAround(area, world.areas);
    const found = [
      ...indicatorsAbove(indicator, world).flatMap((above) => inArea.get(placed(above, area)) ?? []),
      ...around.flatMap((outer) => saying.get(placed(saidBy(child), outer)) ?? []),
    ];
    const place = (each: Exception): number => order.get(each.reference) ?? 0;
    return found.toSorted((one, other) => place(one) - place(other))[0];
  };
  return new Map(worse.map((each) => [each.reference, parentOf(each)]));
}

function placed(what: string, area: string): string {
  return `${what}|${area}`;
}

/** What an exception says wherever it says it: by which rule, of which indicator, basis and period. */
function saidBy({ rule, series, latest: { period } }: Exception): string {
  return [rule, series.indicator, series.basis, period.start, period.end].join('|');
}

/** The indicators that hold all that this one counts, each once, and never this one. */
function indicatorsAbove(id: string, { indicators }: FoldWorld): readonly string[] {
  const above = new Set<string>();
  const climb = (from: string): void => {
    for (const parent of indicators.find((each) => each.id === from)?.subsetOf ?? []) {
      if (parent === id || above.has(parent)) continue;
      above.add(parent);
      climb(parent);
    }
  };
  climb(id);
  return [...above];
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
