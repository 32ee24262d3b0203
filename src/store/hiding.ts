import type { Catalogue } from '../catalogue/catalogue.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { hiddenFigures, versionId } from '../indicators/small-numbers/hidden-figures.ts';
import { kinsOf, type Kin } from '../indicators/small-numbers/kin.ts';
import { hiddenUpTo, withoutItsValue } from '../indicators/small-numbers/small-number.ts';
import type { Store } from './store.ts';

/** What says which small numbers are hidden. */
export type HidingRules = Pick<Catalogue, 'areas' | 'indicators' | 'comparators'>;

/**
 * The same store, whose readers never give a small number or a figure that would give one away: those come without
 * their value, as suppressed. What is hidden follows from everything the store holds, so it is the same for every reader.
 */
export function hidingSmallNumbers(store: Store, rules: HidingRules): Store {
  return {
    ...store,
    indicators: hidingReader(store.indicators, rules, () => store.version()),
    transaction: (work) =>
      store.transaction((within) => {
        let writes = 0;
        const reader = hidingReader(within.indicators, rules, async () => String(writes));
        const add: typeof within.indicators.add = async (...added) => {
          writes += 1;
          await within.indicators.add(...added);
        };
        const indicators = { ...within.indicators, ...reader, add };
        heldBehind.set(indicators, within.indicators);
        return work({ ...within, indicators });
      }),
  };
}

const heldBehind = new WeakMap<object, IndicatorReader>();

/** The figures as they are held, small numbers included: for publishing, which sets new figures against them. */
export function asHeld(reader: IndicatorReader): IndicatorReader {
  return heldBehind.get(reader) ?? reader;
}

type Hide = (observations: readonly StoredObservation[]) => Promise<readonly StoredObservation[]>;

function hidingReader(held: IndicatorReader, rules: HidingRules, version: () => Promise<string>): IndicatorReader {
  const hide = hiding(held, rules, version);
  // Written out, so that a new way of reading can't be forgotten here.
  const reader: IndicatorReader = {
    list: (filter) => held.list(filter),
    publications: (limit) => held.publications(limit),
    series: async (key, options) => hide(await held.series(key, options)),
    across: async (indicator, areas, options) => hide(await held.across(indicator, areas, options)),
    figures: async (of) => hide(await held.figures(of)),
    vintages: async (key, period) => hide(await held.vintages(key, period)),
  };
  heldBehind.set(reader, held);
  return reader;
}

/** Takes the values out of hidden figures. What is hidden is worked out once for each version of the store. */
function hiding(held: IndicatorReader, rules: HidingRules, version: () => Promise<string>): Hide {
  const kins = kinsOf(rules);
  const kept = new Map<string, Promise<ReadonlySet<string>>>();
  let seen = '';
  const hiddenIn = async (kin: Kin): Promise<ReadonlySet<string>> => {
    const now = await version();
    if (now !== seen) kept.clear();
    seen = now;
    const found =
      kept.get(kin.name) ??
      historyOf(held, kin).then((all) => new Set(hiddenFigures(kin, all).versions.map(versionId)));
    kept.set(kin.name, found);
    found.catch(() => kept.delete(kin.name));
    return found;
  };
  return async (observations) => {
    const out: StoredObservation[] = [];
    for (const each of observations) {
      const indicator = rules.indicators.find(({ id }) => id === each.indicator);
      const kin = kins.find(({ indicators, areas }) => indicators.has(each.indicator) && areas.has(each.area));
      const isAsked = indicator !== undefined && hiddenUpTo(indicator) > 0 && kin !== undefined;
      const hidden = isAsked && (await hiddenIn(kin)).has(versionId(each));
      out.push(hidden ? withoutItsValue(each) : each);
    }
    return out;
  };
}

/** Every version of a kin's figures. */
async function historyOf(held: IndicatorReader, { indicators, areas }: Kin): Promise<readonly StoredObservation[]> {
  const all: StoredObservation[] = [];
  for (const key of await held.list()) {
    if (!areas.has(key.area) || !indicators.has(key.indicator)) continue;
    for (const newest of await held.series(key)) {
      all.push(...(newest.vintage === 1 ? [newest] : await held.vintages(key, newest.period)));
    }
  }
  return all;
}
