import type { AlertLogReader } from '../alerts/alert-log.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Area } from '../indicators/area.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Indicator, Outcome } from '../indicators/indicator.ts';

/** Everything an answer may be made from. Nothing else is known, so nothing else is said. */
export interface Library {
  readonly catalogue: Catalogue;
  readonly indicators: IndicatorReader;
  readonly alerts: AlertLogReader;
  /** The civil date on which is answered, for saying that a figure is old; never for choosing one. */
  readonly today: string;
  /** Tells which civil date an instant falls on. */
  readonly timeZone: string;
  /** Answers are made from what was known by the end of this civil date; everything above holds nothing later. */
  readonly asOf?: string;
}

/** More publications than any store has: for asking for all of them. */
export const everyPublication = 1_000_000;

/** The indicator of an id that came out of the catalogue; another id is a fault. */
export function indicatorOf(catalogue: Catalogue, id: string): Indicator {
  return known(catalogue.indicators, id, 'indicator');
}

/** The area of an id that came out of the catalogue; another id is a fault. */
export function areaOf(catalogue: Catalogue, id: string): Area {
  return known(catalogue.areas, id, 'area');
}

/** The outcome of an id that came out of the catalogue; another id is a fault. */
export function outcomeOf(catalogue: Catalogue, id: string): Outcome {
  return known(catalogue.outcomes, id, 'outcome');
}

/** The districts of the catalogue: the areas counted in the county. */
export function districtsOf(catalogue: Catalogue): readonly Area[] {
  return catalogue.areas.filter((area) => area.kind === 'district' && area.parent === catalogue.comparators.county);
}

/** The areas of the catalogue that are no district: the county, and those that take in more or are apart from it. */
export function wholesOf(catalogue: Catalogue): readonly Area[] {
  return catalogue.areas.filter(({ kind }) => kind !== 'district');
}

function known<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The catalogue has no ${what} "${id}".`);
  return found;
}
