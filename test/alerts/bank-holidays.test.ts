import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { bankHolidays } from '../../src/alerts/bank-holidays.ts';

/** As the government lists them for England and Wales. */
const published: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

describe('England’s bank holidays', () => {
  for (const [year, days] of Object.entries(published)) {
    it(`are those of ${year} as they were published`, () => {
      assert.deepEqual(
        bankHolidays(Number(year)).map((date) => date.slice(5)),
        days.split(' '),
      );
    });
  }

  it('are eight weekdays in every year in which none is proclaimed, in order and each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2028, max: 2200 }), (year) => {
        const days = bankHolidays(year);
        assert.equal(new Set(days).size, 8);
        assert.deepEqual(days, days.toSorted());
        for (const each of days) {
          assert.ok(DateTime.fromISO(each).weekday <= 5, each);
          assert.ok(each.startsWith(String(year)), each);
        }
      }),
    );
  });
});
