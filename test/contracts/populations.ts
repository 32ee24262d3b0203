import assert from 'node:assert/strict';
import type { ImportedEstimate } from '../../src/indicators/population-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshStore, type NewPlace } from './store-place.ts';

type Told = Omit<ImportedEstimate, 'publication'>;

const estimate = (residents: number | null, more: Partial<Told> = {}): Told => ({
  area: 'blaby',
  year: '2020',
  vintage: 'before the census',
  residents,
  source: { document: 'Estimates', place: 'line 2' },
  published: '2021-06-30',
  ...more,
});

async function tell(store: Store, ...estimates: readonly Told[]): Promise<number> {
  return store.transaction(async ({ indicators }) => {
    const publication = await indicators.publication('population.csv', '2021-07-01T09:00:00.000Z');
    await indicators.addPopulations(publication, estimates);
    await indicators.finish(publication, { added: estimates.length, revised: 0 });
    return publication;
  });
}

/** What every store holds to about the residents of areas. */
export function populationsContract(newPlace: NewPlace): void {
  const { store } = freshStore(newPlace);

  it('gives every version of an estimate as it was told, those of the areas asked for alone', async () => {
    const first = await tell(
      store(),
      estimate(101_950),
      estimate(51_394, { area: 'melton', source: { document: 'E' } }),
    );
    const second = await tell(store(), estimate(101_960, { published: '2022-06-30' }));
    assert.deepEqual(await store().indicators.populations(['blaby', 'nowhere']), [
      { ...estimate(101_950), publication: first },
      { ...estimate(101_960, { published: '2022-06-30' }), publication: second },
    ]);
    assert.deepEqual(await store().indicators.populations([]), []);
    assert.deepEqual(
      (await store().indicators.populations(['melton'])).map(({ source }) => source),
      [{ document: 'E' }],
    );
  });

  it('gives what was known by a day, and up to a publication', async () => {
    const first = await tell(store(), estimate(1));
    await tell(store(), estimate(2, { published: '2022-06-30' }));
    const residents = async (by: object) =>
      (await store().indicators.populations(['blaby'], by)).map((each) => each.residents);
    assert.deepEqual(await residents({ asOf: '2021-06-29' }), []);
    assert.deepEqual(await residents({ asOf: '2021-06-30' }), [1]);
    assert.deepEqual(await residents({ upTo: first }), [1]);
    assert.deepEqual(await residents({}), [1, 2]);
  });

  it('tells what a publication brought, what that replaced, and whether it stands', async () => {
    const first = await tell(store(), estimate(1), estimate(7, { year: '2019' }));
    const second = await tell(store(), estimate(2));
    const brought = (publication: number) =>
      store().transaction(async ({ indicators }) =>
        (await indicators.populationsBroughtBy(publication)).map(({ estimate: { residents }, before, stands }) => [
          residents,
          before?.residents,
          stands,
        ]),
      );
    assert.deepEqual(await brought(first), [
      [7, undefined, true],
      [1, undefined, false],
    ]);
    assert.deepEqual(await brought(second), [[2, 1, true]]);
    assert.deepEqual(await brought(second + 1), []);
  });

  it('has another version once they are published, so that nothing that was read before is told', async () => {
    const before = await store().version();
    await tell(store(), estimate(null));
    assert.notEqual(await store().version(), before);
  });
}
