import assert from 'node:assert/strict';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { hiddenFigures } from '../../src/indicators/small-numbers/hidden-figures.ts';
import { kinsOf } from '../../src/indicators/small-numbers/kin.ts';
import { areasWith, indicatorsOf, rateUnit, stored, type Cases, type Held } from './small-number-worlds.ts';

const districts = 3;
const none = Array.from({ length: districts }, () => [0, 0, 0, 0, 0, 0]);
const indicators = indicatorsOf({});

/** A figure of a district, or with none of the county: its value, and the quarters from the first on. */
function told(value: number, [first, length]: readonly [number, number], more: Partial<Held & StoredObservation> = {}) {
  const { district, publication = 1, kind = 'all', basis = 'survey-wave', ...rest } = more;
  const held: Held = { kind, basis, first, length, publication, ...(district === undefined ? {} : { district }) };
  const cases: Cases = { part: none, rest: none };
  return {
    ...stored(
      { epochs: [cases], held: [], indicators: more.indicator === undefined ? indicators : rated },
      held,
      value,
    ),
    ...rest,
  };
}

const rated = indicatorsOf({ unit: { ...rateUnit, decimals: 0 } });

function hiddenOf(history: readonly StoredObservation[], by = indicators): readonly string[] {
  const [kin] = kinsOf({ areas: areasWith(districts), indicators: by, comparators: { county: 'shire' } });
  assert.ok(kin);
  return hiddenFigures(kin, history)
    .versions.map((each) => `${each.indicator} ${each.area} ${String(each.value)} v${String(each.vintage)}`)
    .toSorted();
}

/** A quarter of three districts and the county. */
const table = (values: readonly number[], at: readonly [number, number], publication = 1) => [
  told(
    values.reduce((sum, value) => sum + value, 0),
    at,
    { publication },
  ),
  ...values.map((value, district) => told(value, at, { district, publication })),
];

describe('A small number', () => {
  it('is not left for who is told a count and the rate of it', () => {
    const [all] = indicators;
    assert.ok(all);
    const unit = { ...rateUnit, decimals: 2 };
    const both = [all, { ...all, id: 'rate', unit, derivedFrom: { count: 'all' } }];
    const rateOf = (cases: number, district: number) =>
      told(0, [0, 1], { district, indicator: 'rate', value: Number((cases / 3).toFixed(2)) });
    const rates = [2, 9, 7].map(rateOf);
    assert.deepEqual(hiddenOf([...table([2, 9, 7], [0, 1]), ...rates], both), [
      'all d0 2 v1',
      'all d2 7 v1',
      'rate d0 0.67 v1',
      'rate d2 2.33 v1',
    ]);
    const later = [...table([2, 9, 7], [0, 1]), ...rates.map((each) => ({ ...each, publication: 2 }))];
    assert.deepEqual(hiddenOf(later, both).slice(2), ['rate d0 0.67 v1', 'rate d2 2.33 v1']);
  });

  it('is hidden with the smallest other district, and the county and a 0 are shown', () => {
    assert.deepEqual(hiddenOf(table([2, 9, 7], [0, 1])), ['all d0 2 v1', 'all d2 7 v1']);
    assert.deepEqual(hiddenOf(table([0, 9, 7], [0, 1])), []);
    assert.deepEqual(hiddenOf(table([2, 0, 7], [0, 1])), ['all d0 2 v1', 'all d2 7 v1']);
  });

  it('is not left where two hidden ones can only be 1 and 1', () => {
    assert.deepEqual(hiddenOf(table([1, 1, 7], [0, 1])), ['all d0 1 v1', 'all d1 1 v1', 'all d2 7 v1']);
  });

  it('that is a year less its year to date keeps one of the two back', () => {
    const year = [told(14, [0, 4], { district: 0 }), told(12, [0, 3], { district: 0 })];
    assert.equal(hiddenOf(year).length, 1);
    const later = [told(14, [0, 4], { district: 0, publication: 2 }), told(12, [0, 3], { district: 0 })];
    assert.deepEqual(hiddenOf(later), ['all d0 14 v1'], 'what was shown stays shown, and what is new gives way');
  });

  it('of a district that is not held is not what the county leaves for it', () => {
    const partly = table([2, 9, 7], [0, 1]).filter(({ area }) => area !== 'd0');
    assert.deepEqual(hiddenOf(partly), ['all d2 7 v1']);
  });

  it('beside a part of an indicator keeps the part back: of 12 cases 11 tell of the other one', () => {
    const rest = [told(12, [0, 1], { district: 0 }), told(11, [0, 1], { district: 0, kind: 'part' })];
    assert.equal(hiddenOf(rest).length, 1);
    const open = indicatorsOf({ sensitive: false });
    assert.deepEqual(
      hiddenOf(rest, open),
      ['part d0 11 v1'],
      'what is not sensitive is shown while the part can be hidden',
    );
    const later = rest.map((each) => ({ ...each, publication: each.indicator === 'all' ? 2 : 1 }));
    assert.deepEqual(hiddenOf(later, open), ['all d0 12 v1'], 'where the part was shown before, the whole gives way');
    const large = [told(60, [0, 1], { district: 0, publication: 2 }), ...later.slice(1)];
    assert.deepEqual(hiddenOf(large, open), []);
  });

  it('needs no other district where the county is rounded further than it counts', () => {
    const at = [0, 1] as const;
    const all = [2, 21, 36].map((value, district) => told(value, at, { district, indicator: 'all' }));
    const county = told(59, at, { indicator: 'all' });
    assert.equal(hiddenOf([...all, county], rated).length, 1);
  });

  it('stays hidden when the one beside it is told again with another note', () => {
    const again = { ...told(7, [0, 1], { district: 2, publication: 2 }), vintage: 2, note: 'Checked.' };
    assert.deepEqual(hiddenOf([...table([2, 9, 7], [0, 1]), again]), ['all d0 2 v1', 'all d2 7 v1', 'all d2 7 v2']);
  });

  it('that was a mistake hides nothing for ever: once all of it was taken back, what is right is shown', () => {
    const gone = { value: null, status: 'missing', publication: 2, vintage: 2 } as const;
    const wrong = table([2, 9, 7], [0, 1]);
    const undone = wrong.map((each) => ({ ...each, ...gone }));
    const right = table([20, 9, 7], [0, 1], 3).map((each) => ({ ...each, vintage: 3 }));
    assert.deepEqual(hiddenOf([...wrong, ...undone, ...right]), ['all d0 2 v1', 'all d2 7 v1']);
  });

  it('is hidden again, with the same one beside it, when a table that was taken back comes again', () => {
    const gone = { value: null, status: 'missing', publication: 2, vintage: 2 } as const;
    const first = table([2, 9, 7], [0, 1]);
    const undone = first.map((each) => ({ ...each, ...gone }));
    const again = table([2, 9, 7], [0, 1], 3).map((each) => ({ ...each, vintage: 3 }));
    assert.deepEqual(hiddenOf([...first, ...undone, ...again]), [
      'all d0 2 v1',
      'all d0 2 v3',
      'all d2 7 v1',
      'all d2 7 v3',
    ]);
  });

  it('in made-up figures tells nothing of real ones', () => {
    const madeUp = told(2, [0, 1], { district: 0, basis: 'quarter', status: 'illustrative' });
    assert.deepEqual(hiddenOf([madeUp, ...table([20, 9, 7], [0, 1])]), []);
  });
});
