import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SeriesOptions } from '../../src/indicators/indicator-store.ts';
import type { Observation, SeriesKey } from '../../src/indicators/observation.ts';
import type { Store } from '../../src/store/store.ts';
import { figure, publish, quarter } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const areas = ['blaby', 'hinckley'];
const days = ['2021-01-01', '2021-02-01', '2021-03-01'];

interface Told {
  readonly area: string;
  readonly nth: number;
  readonly value: number | null;
  readonly published: string;
  readonly illustrative: boolean;
}

const told: fc.Arbitrary<Told> = fc.record({
  area: fc.constantFrom(...areas),
  nth: fc.nat(3),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  published: fc.constantFrom(...days),
  illustrative: fc.boolean(),
});
const publications = fc.array(fc.array(told, { maxLength: 6 }), { maxLength: 5 });

/** What a list of everything ever told answers: the last one told of each period that was known by the day. */
function expected(all: readonly Observation[], key: SeriesKey, { last, asOf }: SeriesOptions): readonly unknown[] {
  const newest = new Map<string, unknown>();
  const vintages = new Map<string, number>();
  for (const each of all.filter(({ area }) => area === key.area)) {
    const vintage = (vintages.get(each.period.end) ?? 0) + 1;
    vintages.set(each.period.end, vintage);
    if (asOf === undefined || each.published <= asOf) newest.set(each.period.end, { ...each, vintage });
  }
  const periods = [...newest.keys()].toSorted();
  const kept = last === undefined ? periods : periods.slice(Math.max(periods.length - last, 0));
  return kept.map((end) => newest.get(end));
}

async function sameAsModel(store: Store, all: readonly Observation[], indicator: string): Promise<void> {
  const choices = [undefined, '2020-12-31', ...days].flatMap((asOf) =>
    [undefined, 1, 2].map((last) => ({ asOf, last })),
  );
  for (const area of areas) {
    const key: SeriesKey = { indicator, area, basis: 'quarter' };
    for (const { asOf, last } of choices) {
      const options = { ...(asOf === undefined ? {} : { asOf }), ...(last === undefined ? {} : { last }) };
      const found = await store.indicators.series(key, options);
      const answer = found.map(({ publication, ...observation }) => {
        assert.ok(publication > 0);
        return observation;
      });
      assert.deepEqual(answer, expected(all, key, options));
    }
    for (const nth of [0, 1, 2, 3]) {
      const vintages = await store.indicators.vintages(key, quarter(nth));
      const spoken = all.filter((each) => each.area === area && each.period.end === quarter(nth).end);
      assert.deepEqual(
        vintages.map(({ value }) => value),
        spoken.map(({ value }) => value),
      );
    }
  }
}

async function sameSummaries(store: Store, all: readonly Observation[], indicator: string): Promise<void> {
  const summaries = await store.indicators.list({ indicator });
  const held = areas.filter((area) => all.some((each) => each.area === area));
  assert.deepEqual(
    summaries.map(({ area }) => area),
    held,
  );
  for (const summary of summaries) {
    const own = all.filter(({ area }) => area === summary.area);
    const newest = own.toSorted((a, b) => a.period.end.localeCompare(b.period.end)).at(-1);
    assert.deepEqual(summary.newest, newest?.period);
    assert.equal(summary.newestPublished, newest?.published);
    assert.equal(summary.periods, new Set(own.map(({ period }) => period.end)).size);
    assert.equal(
      summary.illustrative,
      own.every(({ status }) => status === 'illustrative'),
    );
  }
}

/** Whatever is published in whatever order, the store answers as a plain list of everything ever told would. */
export function indicatorHistoryContract(newPlace: NewPlace): void {
  const { store } = freshStore(newPlace);

  it('answers as a plain list of everything ever told would', async () => {
    let runs = 0;
    const law = fc.asyncProperty(publications, async (all) => {
      runs += 1;
      const indicator = `run-${runs}`;
      const observations = all.map((one) =>
        one.map(({ area, nth, value, published, illustrative }) => {
          const status = illustrative ? 'illustrative' : value === null ? 'suppressed' : 'final';
          return figure(nth, value, { indicator, area, published, status });
        }),
      );
      for (const one of observations) await publish(store(), ...one);
      await sameAsModel(store(), observations.flat(), indicator);
      await sameSummaries(store(), observations.flat(), indicator);
    });
    await fc.assert(law, { numRuns: 40 });
  });
}
