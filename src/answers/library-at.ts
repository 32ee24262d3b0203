import type { Catalogue } from '../catalogue/catalogue.ts';
import type { KnownBy } from '../indicators/indicator-store.ts';
import { alertsAt } from './alerts-at.ts';
import { dayOf } from './civil-day.ts';
import type { Library } from './library.ts';
import { readerAt } from './reader-at.ts';

/** A state of what was known: by a civil day, up to a publication, and the instant whose alert log goes with it. */
export interface StateThen extends KnownBy {
  readonly instant?: string;
}

/**
 * The library as it was then, so that no kind of answer needs to know that it is asked about the past. A statement or a
 * judgement that doesn't say when it was published is left out of what was known by a day: nobody can tell that it was.
 */
export function libraryAt(library: Library, { instant, ...by }: StateThen): Library {
  const { timeZone, today } = library;
  return {
    ...library,
    ...by,
    today: by.asOf ?? (instant === undefined ? today : dayOf(instant, timeZone)),
    catalogue: by.asOf === undefined ? library.catalogue : knownBy(library.catalogue, by.asOf),
    indicators: readerAt(library.indicators, by),
    alerts: instant === undefined ? library.alerts : alertsAt(library.alerts, instant),
  };
}

function knownBy(catalogue: Catalogue, asOf: string): Catalogue {
  const wasKnown = ({ published }: { readonly published?: string }): boolean =>
    published !== undefined && published <= asOf;
  return {
    ...catalogue,
    statements: catalogue.statements.filter(wasKnown),
    outcomes: catalogue.outcomes.map((each) => ({ ...each, judgements: each.judgements.filter(wasKnown) })),
  };
}
