import type { Library } from '../../src/answers/library.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

/** A library over a store of its own that holds these figures of one indicator. */
export async function libraryOf(
  indicator: Indicator,
  observations: readonly Observation[],
): Promise<{ readonly library: Library; readonly held: TemporaryStore }> {
  const held = await openTemporaryStore();
  await held.store.transaction(async ({ indicators }) => {
    const publication = await indicators.publication('figures.csv', '2021-06-01T09:00:00.000Z');
    await indicators.add(publication, observations);
    await indicators.finish(publication, { added: observations.length, revised: 0 });
  });
  const region = { id: 'east-midlands', name: 'East Midlands', kind: 'region', aliases: [] } as const;
  const catalogue = {
    ...smallCatalogue,
    areas: [...smallCatalogue.areas, region],
    indicators: [indicator],
    comparators: { county: 'leicestershire', region: region.id },
  };
  const { store } = held;
  return { library: { catalogue, indicators: store.indicators, alerts: store.alerts, today: '2021-06-01' }, held };
}
