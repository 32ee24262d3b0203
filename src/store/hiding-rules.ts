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
  /** The kins that a figure is in: that of its own indicator, and those of the sensitive ones that it contains. */
  kinsOf(figure: Pick<Observation, 'indicator' | 'area' | 'status'>): readonly Kin[];
}

const none: readonly Kin[] = [];

/** The rules of a catalogue. */
export function hidingRules(catalogue: KinRules): HidingRules {
  const kins = kinsOf(catalogue);
  const byPlace = new Map<string, Kin[]>();
  for (const kin of kins) {
    for (const id of kin.indicators.keys()) {
      for (const area of kin.areas.keys()) {
        const place = `${id}|${area}|${String(kin.madeUp)}`;
        byPlace.set(place, [...(byPlace.get(place) ?? []), kin]);
      }
    }
  }
  const id = createHash('sha256')
    .update(JSON.stringify([method, kins.map(essenceOf)]))
    .digest('hex');
  return {
    id,
    kins,
    kinsOf: ({ indicator, area, status }) =>
      byPlace.get(`${indicator}|${area}|${String(status === 'illustrative')}`) ?? none,
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
