import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fold } from '../../src/alerts/fold.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { burglary, exception, quarter } from '../contracts/samples.ts';

const world = {
  indicators: [
    { id: 'crime', polarity: 'lower-is-better', subsetOf: [] },
    { id: 'theft', polarity: 'lower-is-better', subsetOf: ['crime'] },
    { id: 'burglary', polarity: 'lower-is-better', subsetOf: ['theft'] },
    { id: 'reports', polarity: 'neutral', subsetOf: ['crime'] },
  ] as const,
  areas: [{ id: 'hinckley', parent: 'county' }, { id: 'melton', parent: 'county' }, { id: 'county' }],
};
const of = (reference: string, indicator: string, area: string, more: Partial<Exception> = {}): Exception =>
  exception(reference, { series: { ...burglary, indicator, area }, ...more });

function folded(...raised: readonly Exception[]): readonly string[] {
  const outcome = fold(raised, world);
  const all = [
    ...outcome.told.map(({ reference }) => reference),
    ...outcome.folded.map((each) => each.exception.reference),
  ];
  assert.deepEqual(all.toSorted(), raised.map(({ reference }) => reference).toSorted(), 'none is lost');
  return outcome.folded.map(({ exception: each, into }) => `${each.reference} into ${into}`);
}

describe('Folding', () => {
  it('takes a subset’s exception into its parent’s, over every step between them, in the same area only', () => {
    assert.deepEqual(folded(of('A-1', 'crime', 'county'), of('A-2', 'burglary', 'county')), ['A-2 into A-1']);
    assert.deepEqual(folded(of('A-1', 'crime', 'county'), of('A-2', 'burglary', 'melton')), []);
    assert.deepEqual(folded(of('A-1', 'theft', 'county'), of('A-2', 'crime', 'melton')), []);
  });

  it('takes a subset’s exception in by whatever rule and period it was raised', () => {
    const other = { rule: 'another', latest: { ...exception('A-0').latest, period: quarter(1) } };
    assert.deepEqual(folded(of('A-1', 'crime', 'county'), of('A-2', 'theft', 'county', other)), ['A-2 into A-1']);
  });

  it('takes districts into the county where they say the same: by the same rule and for the same period', () => {
    const county = of('A-1', 'burglary', 'county');
    assert.deepEqual(folded(county, of('A-2', 'burglary', 'melton'), of('A-3', 'burglary', 'hinckley')), [
      'A-2 into A-1',
      'A-3 into A-1',
    ]);
    assert.deepEqual(folded(county, of('A-2', 'burglary', 'melton', { rule: 'another' })), []);
    const earlier = { latest: { ...county.latest, period: quarter(1) } };
    assert.deepEqual(folded(county, of('A-2', 'burglary', 'melton', earlier)), []);
    assert.deepEqual(folded(of('A-2', 'burglary', 'melton'), of('A-3', 'burglary', 'hinckley')), []);
  });

  it('names the outermost one where one is folded into a folded one', () => {
    const all = [of('A-3', 'burglary', 'melton'), of('A-2', 'burglary', 'county'), of('A-1', 'crime', 'county')];
    assert.deepEqual(folded(...all), ['A-3 into A-1', 'A-2 into A-1']);
  });

  it('folds nothing of a neutral indicator, which turns neither better nor worse', () => {
    assert.deepEqual(folded(of('A-1', 'crime', 'county'), of('A-2', 'reports', 'county')), []);
    assert.deepEqual(folded(of('A-1', 'reports', 'county'), of('A-2', 'reports', 'melton')), []);
  });

  it('leaves what has left the catalogue alone', () => {
    assert.deepEqual(folded(of('A-1', 'gone', 'county'), of('A-2', 'gone', 'melton')), []);
  });

  it('always tells the one that others are folded into, whatever was raised', () => {
    const some = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('crime', 'theft', 'burglary', 'reports'),
        fc.constantFrom('county', 'melton', 'hinckley'),
      ),
      { selector: (pair) => pair.join(' ') },
    );
    fc.assert(
      fc.property(some, (pairs) => {
        const raised = pairs.map(([indicator, area], n) => of(`A-${n}`, indicator, area));
        const outcome = fold(raised, world);
        const told = new Set(outcome.told.map(({ reference }) => reference));
        assert.ok(outcome.folded.every(({ into, exception: each }) => told.has(into) && !told.has(each.reference)));
        assert.equal(outcome.told.length + outcome.folded.length, raised.length);
      }),
    );
  });
});
