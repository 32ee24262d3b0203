import { createHash } from 'node:crypto';
import type { Indicator } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
import { kinsOf, type Kin, type KinRules } from '../indicators/small-numbers/kin.ts';
import { hiddenUpTo } from '../indicators/small-numbers/small-number.ts';

/** Raised whenever figures are hidden in another way, so that everything is decided anew. */
const method = 3;

/** What a catalogue says about small numbers, with a name that changes when any of it does. */
export interface HidingRules {
  readonly id: string;
  readonly kins: readonly Kin[];
  /** The kin that a figure is in, as one that may be hidden. */
  kinOf(figure: Pick<Observation, 'indicator' | 'area' | 'status'>): Kin | undefined;
}

/** The rules of a catalogue. */
export function hidingRules(catalogue: KinRules): HidingRules {
  const kins = kinsOf(catalogue);
  const byPlace = new Map(
    kins.flatMap((kin) =>
      [...kin.indicators.values()]
        .filter((each) => hiddenUpTo(each) > 0)
        .flatMap(({ id }) =>
          [...kin.areas.keys()].map((area): [string, Kin] => [`${id}|${area}|${String(kin.madeUp)}`, kin]),
        ),
    ),
  );
  const id = createHash('sha256')
    .update(JSON.stringify([method, kins.map(essenceOf)]))
    .digest('hex');
  return {
    id,
    kins,
    kinOf: ({ indicator, area, status }) => byPlace.get(`${indicator}|${area}|${String(status === 'illustrative')}`),
  };
}

/** Everything of a kin that a decision can hang on, and nothing else. */
function essenceOf({ name, indicators, areas, below }: Kin): readonly unknown[] {
  const measured = [...indicators.values()].map((each) => [
    each.id,
    unitOf(each),
    hiddenUpTo(each),
    each.subsetOf,
    each.derivedFrom?.count,
  ]);
  const placed = [...areas.values()].map(({ id, parent, population }) => [
    id,
    parent,
    below.has(id),
    population?.byYear,
  ]);
  return [name, measured, placed];
}

function unitOf({ unit: { kind, per, decimals } }: Indicator): readonly unknown[] {
  return [kind, per, decimals];
}
