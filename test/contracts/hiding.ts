import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Area } from '../../src/indicators/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation, StoredObservation } from '../../src/indicators/observation.ts';
import { decideHeld, hidingSmallNumbers, type HidingCatalogue } from '../../src/store/hiding.ts';
import type { Store } from '../../src/store/store.ts';
import { marac } from '../support/marac.ts';
import { figure, publish, quarter } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const parts = ['a', 'b', 'c', 'd'];
const district = (id: string): Area => ({ id, name: id, kind: 'district', parent: 'shire', aliases: [] });
const entrants: Indicator = { ...marac, id: 'entrants', unit: { kind: 'count', name: 'entrants', decimals: 0 } };
const catalogue: HidingCatalogue = {
  areas: [{ id: 'shire', name: 'Shire', kind: 'county', aliases: [] }, ...parts.map(district)],
  indicators: [entrants],
  comparators: { county: 'shire' },
};

const entrantRate: Indicator = {
  ...entrants,
  id: 'entrant-rate',
  unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 2 },
};
/** A catalogue that states no residents. */
const rates: HidingCatalogue = { ...catalogue, indicators: [entrantRate] };
const rate = (area: string, value: number, nth = 0): Observation =>
  figure(nth, value, { indicator: 'entrant-rate', area });

async function shownRates(bot: Store): Promise<readonly string[]> {
  const figures = await bot.indicators.figures({ indicators: ['entrant-rate'], areas: parts });
  return figures.flatMap(({ area, value }) => (value === null ? [] : [`${area} ${String(value)}`])).toSorted();
}

/** Publishes the residents of areas in one year. */
function residents(bot: Store, vintage: string, of: Readonly<Record<string, number | null>>, year: string) {
  return bot.transaction(async ({ indicators }) => {
    const publication = await indicators.publication(vintage, '2021-01-02T09:00:00.000Z');
    const estimates = Object.entries(of).map(([area, number]) => ({
      area,
      year,
      vintage,
      residents: number,
      published: '2021-01-01',
      source: { document: vintage },
    }));
    await indicators.addPopulations(publication, estimates);
    await indicators.finish(publication, { added: estimates.length, revised: 0 });
  });
}

const count = (area: string, nth: number, value: number | null, more: Partial<Observation> = {}): Observation =>
  figure(nth, value, { indicator: 'entrants', area, ...more });

/** A quarter of all parts and the whole. */
function quarterOf(nth: number, values: readonly number[]): readonly Observation[] {
  const all = values.reduce((sum, value) => sum + value, 0);
  return [count('shire', nth, all), ...values.map((value, index) => count(parts[index] ?? '', nth, value))];
}

const everywhere = { indicators: ['entrants'], areas: ['shire', ...parts] };

/** The areas and quarters that come without a value. */
function hiddenIn(figures: readonly StoredObservation[]): readonly string[] {
  return figures.filter(({ value }) => value === null).map(({ area, period }) => `${area} ${period.label}`);
}

/** The promise of `hidingSmallNumbers`, the same on every database. */
export function hidingContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const hiding = (of: Store = store(), by: HidingCatalogue = catalogue): Store => hidingSmallNumbers(of, by);
  const shown = async (of: Store) => of.indicators.figures(everywhere);

  it('gives neither a small number nor the one that would give it away, however it is read', async () => {
    const bot = hiding();
    await publish(bot, ...quarterOf(0, [2, 7, 9, 12]));
    const expected = ['a Q1 2018/19', 'b Q1 2018/19'];
    const key = { indicator: 'entrants', area: 'a', basis: 'quarter' } as const;
    assert.deepEqual(hiddenIn(await shown(bot)), expected);
    assert.deepEqual(hiddenIn(await bot.indicators.series(key)), ['a Q1 2018/19']);
    assert.deepEqual(hiddenIn(await bot.indicators.series({ ...key, area: 'b' }, { last: 1 })), ['b Q1 2018/19']);
    const across = { basis: 'quarter', period: quarter(0) } as const;
    assert.deepEqual(hiddenIn(await bot.indicators.across('entrants', everywhere.areas, across)), expected);
    assert.deepEqual(hiddenIn(await bot.indicators.vintages(key, quarter(0))), ['a Q1 2018/19']);
    const [first] = await bot.indicators.series(key);
    assert.deepEqual([first?.numerator, first?.components, first?.note], [undefined, [], undefined]);
  });

  it('counts how many figures of a publication it hides, those apart that came hidden', async () => {
    const bot = hiding();
    await publish(bot, ...quarterOf(0, [2, 7, 9, 12]));
    await publish(bot, ...quarterOf(1, [20, 30, 9, 12]), count('a', 2, null, { status: 'suppressed' }));
    const counted = await bot.transaction(async ({ indicators }) => [
      await indicators.hiddenOf(1),
      await indicators.hiddenOf(2),
    ]);
    assert.deepEqual(counted, [2, 0]);
  });

  it('decides where figures are published, so that every process that has the store open sees the same', async () => {
    const [bot, command] = [hiding(), hiding(await another())];
    await publish(command, ...quarterOf(0, [2, 7, 9, 12]));
    assert.deepEqual(hiddenIn(await shown(bot)), ['a Q1 2018/19', 'b Q1 2018/19']);
    await publish(bot, ...quarterOf(1, [20, 1, 9, 12]));
    assert.deepEqual(hiddenIn(await shown(command)), hiddenIn(await shown(bot)));
    assert.deepEqual(hiddenIn(await shown(command)).toSorted(), [
      'a Q1 2018/19',
      'b Q1 2018/19',
      'b Q2 2018/19',
      'c Q2 2018/19',
    ]);
  });

  it('shows nothing of a sensitive indicator that was published by other rules, until it was decided on', async () => {
    const bot = hiding();
    await publish(bot, ...quarterOf(0, [2, 7, 9, 12]));
    const before = await bot.version();
    const others = { ...catalogue, indicators: [{ ...entrants, sensitive: false }] };
    await publish(hiding(await another(), others), ...quarterOf(1, [6, 7, 3, 12]));
    assert.equal((await shown(bot)).filter(({ value }) => value !== null).length, 3);
    await decideHeld(store(), catalogue);
    assert.notEqual(await bot.version(), before, 'so that what was read before is read again');
    assert.deepEqual(hiddenIn(await shown(bot)).toSorted(), [
      'a Q1 2018/19',
      'a Q2 2018/19',
      'b Q1 2018/19',
      'c Q2 2018/19',
    ]);
  });

  it('decides anew by the rules of another catalogue, and costs nothing where nothing is sensitive', async () => {
    await publish(hiding(), ...quarterOf(0, [2, 7, 9, 12]));
    const open = { ...catalogue, indicators: [{ ...entrants, sensitive: false }] };
    await decideHeld(store(), open);
    assert.deepEqual(hiddenIn(await shown(hiding(store(), open))), []);
    const stricter = { ...catalogue, indicators: [{ ...entrants, hideUpTo: 8 }] };
    await decideHeld(store(), stricter);
    assert.deepEqual(hiddenIn(await shown(hiding(store(), stricter))), ['a Q1 2018/19', 'b Q1 2018/19']);
    await decideHeld(store(), catalogue);
    assert.deepEqual(hiddenIn(await shown(hiding())), ['a Q1 2018/19', 'b Q1 2018/19']);
  });

  it('reckons the cases behind a rate with residents that were imported, of the nearest year, as soon as they are known', async () => {
    const bot = hiding(store(), rates);
    await publish(bot, rate('a', 0.06), rate('b', 5), rate('c', 0.06));
    assert.deepEqual(await shownRates(bot), [], 'of unknown residents any rate may be a handful');
    await residents(bot, 'Of 2015', { a: 51_000, b: 1_000 }, '2015');
    assert.deepEqual(await shownRates(bot), ['b 5'], '51 thousand have 3 cases, 1 thousand have 5');
    await residents(bot, 'Of 2016', { a: 170_000, c: 100_000, b: 800 }, '2016');
    assert.deepEqual(await shownRates(bot), ['a 0.06', 'c 0.06'], 'the year nearest to 2018 counts: 10 cases, 4, 6');
    await publish(bot, rate('a', 0.02, 1), rate('c', 0.08, 1));
    const expected = ['a 0.06', 'c 0.06', 'c 0.08'];
    assert.deepEqual(await shownRates(bot), expected);
    assert.deepEqual(await shownRates(hiding(await another(), rates)), expected);
    await decideHeld(store(), { ...rates, indicators: [{ ...entrantRate, hideUpTo: 9 }] });
    await decideHeld(store(), rates);
    assert.deepEqual(await shownRates(bot), expected, 'all at once comes to the same');
    await residents(bot, 'Of 2016', { a: null, b: null, c: null }, '2016');
    assert.deepEqual(await shownRates(bot), ['b 5'], 'once the import was undone');
  });

  it('keeps a whole back that comes after its part and would tell what is hidden, for each of its parts alone', async () => {
    const whole: Indicator = { ...entrants, id: 'everybody', sensitive: false };
    const part = (id: string): Indicator => ({ ...entrants, id, subsetOf: ['everybody'] });
    const contained = { ...catalogue, indicators: [whole, part('young'), part('old')] };
    const bot = hiding(store(), contained);
    const of = (indicator: string, area: string, value: number, nth = 0) => figure(nth, value, { indicator, area });
    const wholes = async (from: Store = bot) =>
      (await from.indicators.figures({ indicators: ['everybody'], areas: parts })).map(
        ({ area, value, period }) => `${area} ${period.label} ${String(value)}`,
      );
    await publish(bot, of('young', 'a', 11), of('old', 'a', 5), of('young', 'b', 30));
    const second = await publish(bot, of('everybody', 'a', 12), of('everybody', 'b', 90));
    const expected = ['a Q1 2018/19 null', 'b Q1 2018/19 90'];
    assert.deepEqual(await wholes(), expected, '12 less 11 is a small number, 12 less 5 is none');
    assert.deepEqual(await bot.transaction(({ indicators }) => indicators.hiddenOf(second)), 1);
    await decideHeld(store(), { ...contained, indicators: [whole, part('young')] });
    await decideHeld(store(), contained);
    assert.deepEqual(await wholes(), expected, 'all at once comes to the same');
    assert.deepEqual(await wholes(hiding(await another(), contained)), expected);
    await publish(bot, of('everybody', 'a', 12, 1), of('young', 'a', 11, 1));
    assert.deepEqual(
      await wholes(),
      [expected[0], 'a Q2 2018/19 12', expected[1]],
      'where both come, the part is hidden',
    );
  });

  it('decides nothing twice, and nothing of what was taken back', async () => {
    const bot = hiding();
    const tried = publishAndFail(bot, quarterOf(0, [2, 7, 9, 12]));
    await assert.rejects(tried, /taken back/u);
    assert.deepEqual(await shown(bot), []);
    await publish(bot, ...quarterOf(0, [20, 7, 9, 12]));
    const version = await bot.version();
    await decideHeld(store(), catalogue);
    assert.equal(await bot.version(), version);
    assert.deepEqual(hiddenIn(await shown(bot)), []);
  });

  it('comes to the same when all is decided at once as when it was decided publication by publication', async () => {
    const told = fc.record({
      nth: fc.nat(3),
      values: fc.array(fc.nat(9), { minLength: parts.length, maxLength: parts.length }),
      left: fc.subarray(['shire', ...parts]),
      withdrawn: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 2, maxLength: 4 }), async (publications) => {
        const place = await newPlace();
        const held = await place.open();
        try {
          const bot = hiding(held);
          for (const { nth, values, left, withdrawn } of publications) {
            const gone = { value: null, status: 'missing' } as const;
            const all = quarterOf(nth, values).filter(({ area }) => left.includes(area));
            await publish(bot, ...all.map((each) => (withdrawn ? { ...each, ...gone } : each)));
          }
          const oneByOne = await everyVersion(bot);
          const another = { ...catalogue, indicators: [{ ...entrants, hideUpTo: 5 }] };
          await decideHeld(held, another);
          const third = { ...catalogue, indicators: [{ ...entrants, hideUpTo: 6 }] };
          await decideHeld(held, third);
          await decideHeld(held, catalogue);
          assert.deepEqual(await everyVersion(bot), oneByOne);
        } finally {
          await held.close();
          await place.clear();
        }
      }),
      { numRuns: 4 },
    );
  });
}

async function everyVersion(bot: Store): Promise<readonly unknown[]> {
  const newest = await bot.indicators.figures(everywhere);
  const all = await Promise.all(newest.map((each) => bot.indicators.vintages(each, each.period)));
  return all.flat().map(({ area, period, vintage, value, status }) => [area, period.label, vintage, value, status]);
}

function publishAndFail(store: Store, observations: readonly Observation[]): Promise<void> {
  return store.transaction(async ({ indicators }) => {
    const publication = await indicators.publication('A dry run', '2021-01-02T09:00:00.000Z');
    await indicators.add(publication, observations);
    await indicators.finish(publication, { added: observations.length, revised: 0 });
    throw new Error('taken back');
  });
}
