import type { Library } from '../../src/answers/library.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { IndicatorReader } from '../../src/indicators/indicator-store.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const region = { id: 'east-midlands', name: 'East Midlands', kind: 'region', aliases: [] } as const;

/** A library over a store of its own that holds these figures of one indicator. */
export function libraryOf(
  indicator: Indicator,
  observations: readonly Observation[],
): Promise<{ readonly library: Library; readonly held: TemporaryStore }> {
  return libraryWith({ indicators: [indicator] }, observations);
}

/** A library over a store of its own that holds these figures, with the small catalogue but for what is given. */
export async function libraryWith(
  parts: Partial<Catalogue>,
  ...publications: readonly (readonly Observation[])[]
): Promise<{ readonly library: Library; readonly held: TemporaryStore }> {
  const held = await openTemporaryStore();
  for (const [nth, observations] of publications.entries()) {
    await held.store.transaction(async ({ indicators }) => {
      const publication = await indicators.publication('figures.csv', `2021-06-0${nth + 1}T09:00:00.000Z`);
      await indicators.add(publication, observations);
      await indicators.finish(publication, { added: observations.length, revised: 0 });
    });
  }
  const catalogue = {
    ...smallCatalogue,
    areas: [...smallCatalogue.areas, region],
    comparators: { county: 'leicestershire', region: region.id },
    ...parts,
  };
  const { store } = held;
  const days = { today: '2021-06-01', timeZone: 'Europe/London' };
  return { library: { catalogue, indicators: store.indicators, alerts: store.alerts, ...days }, held };
}

/** The same library, and the names of the reads that were made of its store, in order of name. */
export function counted(library: Library): { readonly library: Library; readonly reads: () => readonly string[] } {
  const reads: string[] = [];
  const { indicators } = library;
  const count =
    <A extends readonly unknown[], R>(name: string, read: (...parts: A) => R) =>
    (...parts: A): R => {
      reads.push(name);
      return read(...parts);
    };
  const counting: IndicatorReader = {
    series: count('series', (...of) => indicators.series(...of)),
    across: count('across', (...of) => indicators.across(...of)),
    figures: count('figures', (...of) => indicators.figures(...of)),
    list: count('list', (...of) => indicators.list(...of)),
    vintages: count('vintages', (...of) => indicators.vintages(...of)),
    populations: count('populations', (...of) => indicators.populations(...of)),
    publications: count('publications', (...of) => indicators.publications(...of)),
  };
  return { library: { ...library, indicators: counting }, reads: () => reads.toSorted() };
}
