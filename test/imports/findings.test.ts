import assert from 'node:assert/strict';
import { FileFindings } from '../../src/imports/findings.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialYear, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { figure } from '../support/marac.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const areas = ['leicestershire', 'hinckley-and-bosworth', 'harborough'];

/** The warnings for one file, from what is held and what comes, each area's values by the number of its quarter. */
function warningsOf(held: readonly Observation[], coming: readonly Observation[]): readonly string[] {
  const findings = new FileFindings(smallCatalogue);
  for (const area of areas) {
    const of = (all: readonly Observation[]) => all.filter((each) => each.area === area);
    findings.add(of(held), of(coming));
  }
  return findings.warnings();
}

const at = (nth: number, ...values: readonly (number | null)[]) =>
  values.map((value, index) => figure(nth, value, { area: areas[index] ?? '' }));

const year = (startYear: number, value: number | null): Observation => {
  const period = periodOn('financial-year', financialYear(startYear, ukFiscalCalendar), ukFiscalCalendar);
  assert.ok(period);
  return { ...figure(0, value), indicator: 'uava-referrals', basis: 'financial-year', period };
};

describe('what is worth a look in a file', () => {
  it('is a release that repeats the last one in every area', () => {
    assert.deepEqual(warningsOf(at(3, 30, 31, 32), at(4, 30, 31, 32)), [
      'MARAC repeat cases: Q1 2017/18 is identical to Q4 2016/17 in all 3 areas. Check that this is not the last release again.',
    ]);
    assert.deepEqual(warningsOf([], [...at(3, 30, 31), ...at(4, 30, 31)]).length, 1);
  });

  it('is not one that differs somewhere, or has two periods in one area only', () => {
    assert.deepEqual(warningsOf(at(3, 30, 31, 32), at(4, 30, 31, 33)), []);
    assert.deepEqual(warningsOf(at(3, 30), at(4, 30, 31)), []);
  });

  it('is not the same period again, which is a duplicate', () => {
    assert.deepEqual(warningsOf([...at(2, 30, 31), ...at(3, 30, 31)], at(3, 30, 31)), []);
  });

  it('is an area without a value', () => {
    assert.deepEqual(warningsOf([], at(4, 30, null, null)), [
      'MARAC repeat cases, Q1 2017/18: no value for Hinckley and Bosworth, Harborough.',
    ]);
  });

  it('is a release that was left out, where periods follow one another', () => {
    assert.deepEqual(warningsOf([year(2016, 1)], [year(2018, 2)]), [
      'UAVA referrals, Leicestershire: a release is missing between 2016/17 and 2018/19.',
    ]);
    assert.deepEqual(warningsOf([year(2016, 1)], [year(2017, 2)]), []);
  });

  it('is a release that comes after a later one', () => {
    assert.deepEqual(warningsOf([year(2018, 1)], [year(2017, 2)]), [
      'UAVA referrals, Leicestershire: 2017/18 arrives late, as 2018/19 is held already.',
    ]);
  });
});
