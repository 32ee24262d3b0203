import assert from 'node:assert/strict';
import { inUseFrom } from '../src/catalogue-in-use.ts';
import type { Store } from '../src/store/store.ts';
import { publish } from '../src/imports/publish.ts';
import { figure } from './digests/week.ts';
import { marac } from './support/marac.ts';
import { smallCatalogue } from './support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from './support/temporary-store.ts';

const at = '2021-09-01T09:00:00.000Z';
const series = { indicator: marac.id, area: 'leicestershire', basis: marac.basis };

describe('What is in use', () => {
  let place: TemporaryStore;
  beforeEach(async () => (place = await openTemporaryStore()));
  afterEach(() => place.remove());

  /** The same store, which counts how often a series is read from it. */
  function counting(store: Store): { readonly store: Store; readonly reads: () => number } {
    let reads = 0;
    const { indicators } = store;
    const counted: Store['indicators'] = {
      ...indicators,
      series: (...asked) => {
        reads += 1;
        return indicators.series(...asked);
      },
    };
    return { store: { ...store, indicators: counted }, reads: () => reads };
  }

  it('reads for an answer what was not read yet, and again once something was published', async () => {
    const { store, reads } = counting(place.store);
    const { indicators, store: hiding } = inUseFrom(store, smallCatalogue, 0).current();
    assert.deepEqual(await indicators.series(series), []);
    const once = reads();
    assert.ok(once > 0);
    await indicators.series(series);
    assert.equal(reads(), once, 'the store is not asked twice');
    const { period } = figure('a', 0, 1);
    const { publication, vintage, ...rest } = figure(marac.id, 0, 41, { ...series, period });
    void [publication, vintage];
    await publish({ store: hiding, catalogue: smallCatalogue }, { name: 'a.csv', at, observations: [rest] });
    const before = reads();
    assert.deepEqual(
      (await indicators.series(series)).map(({ value }) => value),
      [41],
    );
    assert.ok(reads() > before);
  });
});
