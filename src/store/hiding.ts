import type { Catalogue } from '../catalogue/catalogue.ts';
import type { IndicatorReader, IndicatorWriter } from '../indicators/indicator-store.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { withoutItsValue } from '../indicators/small-numbers/small-number.ts';
import { decideAll, decidePublication, Touched } from './decide-hidden.ts';
import type { HiddenReader } from './hidden-figures.ts';
import { hidingRules, type HidingRules } from './hiding-rules.ts';
import type { Store, StoreTransaction } from './store.ts';

/**
 * The same store, whose readers never give a small number or a figure that would give one away: those come without
 * their value, as suppressed. What is hidden is decided when figures are published, in the same transaction, and only
 * looked up here; a figure that was not decided on by this catalogue's rules is hidden until it is.
 */
export function hidingSmallNumbers(store: Store, catalogue: HidingCatalogue): Store {
  const rules = hidingRules(catalogue);
  return {
    ...store,
    indicators: hidingReader(store.indicators, store.hidden, rules),
    // What was decided changes what readers see, also where nothing was published.
    version: async () => `${await store.version()}/${String(await store.hidden.decided(rules.id))}`,
    transaction: (work) => store.transaction((within) => work(hidingWithin(within, rules))),
  };
}

/** What says which small numbers are hidden. */
export type HidingCatalogue = Pick<Catalogue, 'areas' | 'indicators' | 'comparators'>;

/** Decides by a catalogue's rules on what is held, where that has not been done yet: before the first answer by it. */
export async function decideHeld(store: Store, catalogue: HidingCatalogue): Promise<void> {
  const rules = hidingRules(catalogue);
  const newest = async (): Promise<boolean> => String(await store.hidden.decided(rules.id)) === (await store.version());
  if (await newest()) return;
  await store.transaction(async ({ hidden, indicators }) => {
    if ((await hidden.decided(rules.id)) === (await hidden.newestPublication())) return;
    await decideAll({ hidden, residents: indicators }, rules);
  });
}

/** A transaction that decides what is hidden as soon as a publication is whole. */
function hidingWithin(within: StoreTransaction, rules: HidingRules): StoreTransaction {
  const held = within.indicators;
  const touched = new Map<number, { readonly touched: Touched; readonly before: number }>();
  const writer: IndicatorWriter = {
    publication: async (...opened) => {
      const before = await within.hidden.newestPublication();
      const publication = await held.publication(...opened);
      touched.set(publication, { touched: new Touched(rules), before });
      return publication;
    },
    add: async (publication, observations) => {
      await held.add(publication, observations);
      touched.get(publication)?.touched.add(observations);
    },
    finish: async (publication, counts) => {
      await held.finish(publication, counts);
      const opened = touched.get(publication);
      if (opened === undefined) throw new Error(`Publication ${publication} is finished and was not opened here.`);
      await decidePublication({ hidden: within.hidden, residents: held }, rules, publication, opened);
    },
    broughtBy: (publication) => held.broughtBy(publication),
    addPopulations: async (publication, estimates) => {
      await held.addPopulations(publication, estimates);
      touched.get(publication)?.touched.addResidents(estimates);
    },
    populationsBroughtBy: (publication) => held.populationsBroughtBy(publication),
    hiddenOf: (publication) => within.hidden.broughtBy(rules.id, publication),
    nameOf: (publication) => held.nameOf(publication),
  };
  const reader = hidingReader(held, within.hidden, rules);
  const indicators = { ...reader, ...writer };
  heldBehind.set(indicators, held);
  return { ...within, indicators };
}

const heldBehind = new WeakMap<object, IndicatorReader>();

/** The figures as they are held, small numbers included: for publishing, which sets new figures against them. */
export function asHeld(reader: IndicatorReader): IndicatorReader {
  return heldBehind.get(reader) ?? reader;
}

function hidingReader(held: IndicatorReader, hidden: HiddenReader, rules: HidingRules): IndicatorReader {
  const hide = async (found: readonly StoredObservation[]): Promise<readonly StoredObservation[]> => {
    const asked = found.filter((each) => rules.kinsOf(each).length > 0);
    if (asked.length === 0) return found;
    const isHidden = await hidden.among(rules.id, asked);
    return found.map((each) => (rules.kinsOf(each).length > 0 && isHidden(each) ? withoutItsValue(each) : each));
  };
  // Written out, so that a new way of reading can't be forgotten here.
  const reader: IndicatorReader = {
    list: (filter) => held.list(filter),
    publications: (limit) => held.publications(limit),
    populations: (areas, by) => held.populations(areas, by),
    series: async (key, options) => hide(await held.series(key, options)),
    across: async (indicator, areas, options) => hide(await held.across(indicator, areas, options)),
    figures: async (of) => hide(await held.figures(of)),
    vintages: async (key, period) => hide(await held.vintages(key, period)),
  };
  heldBehind.set(reader, held);
  return reader;
}
