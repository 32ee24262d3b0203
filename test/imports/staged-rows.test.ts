import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Row } from '../../src/imports/row.ts';
import { StagedRows } from '../../src/imports/staged-rows.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { figure, marac } from '../support/marac.ts';

const optional = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

/** Any row: what most rows share, they often share with the row before. */
const rows = fc.array(
  fc.record({
    nth: fc.nat(30),
    area: fc.constantFrom('leicestershire', 'blaby'),
    value: fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
    numerator: optional(fc.nat()),
    denominator: optional(fc.nat()),
    note: optional(fc.constantFrom('recounted', 'provisional')),
    status: fc.constantFrom('final', 'provisional'),
    component: fc.boolean(),
    rag: optional(fc.constantFrom('red', 'green')),
    place: fc.constantFrom('own line', 'page 3', undefined),
    comparator: fc.boolean(),
  }),
);

describe('rows that are kept until all are read', () => {
  it('come back as they were, series by series in the order of the file', () => {
    const law = fc.property(rows, (all) => {
      const told = all.map((each, at) => rowOf(each, at + 2));
      const staged = new StagedRows();
      for (const row of told) staged.add(row);
      assert.equal(staged.size, told.length);
      const back = [...staged.series()].flatMap((series) => {
        const own = staged.rows(series);
        assert.equal(series.from, own.map((row) => row.observation.period.end).toSorted()[0]);
        return own.map(({ at, ...row }) => {
          assert.deepEqual([staged.line(at), staged.status(at)], [row.line, row.observation.status]);
          return row;
        });
      });
      assert.deepEqual(back, [...Map.groupBy(told, (row) => row.observation.area).values()].flat());
    });
    fc.assert(law);
  });

  it('are not made up where there is none', () => {
    assert.throws(() => new StagedRows().line(0), RangeError);
  });
});

function rowOf(said: typeof rows extends fc.Arbitrary<(infer T)[]> ? T : never, line: number): Row {
  const { nth, area, value, numerator, denominator, note, status, component, rag, place, comparator } = said;
  const given: Partial<Observation> = {
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(note === undefined ? {} : { note }),
    ...(rag === undefined ? {} : { publishedRag: rag === 'red' ? 'red' : 'green' }),
    ...(component ? { components: [{ name: 'Adults', value: 1 }] } : {}),
  };
  const source = {
    document: 'a.csv',
    ...(place === undefined ? {} : { place: place === 'page 3' ? place : `line ${line}` }),
  };
  const firm = status === 'final' ? 'final' : 'provisional';
  const observation = { ...figure(nth, 0), value, area, status: firm, source, ...given } as const;
  return { line, indicator: marac, observation, ...(comparator ? { comparator } : {}) };
}
