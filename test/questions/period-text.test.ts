import assert from 'node:assert/strict';
import fc from 'fast-check';
import { months, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { intervalText, readInterval } from '../../src/questions/period-text.ts';

const periods: readonly (readonly [string, string | undefined])[] = [
  ['Q4 2020/21', '2021-01..2021-03'],
  ['Q1 21/22', '2021-04..2021-06'],
  ['Q4 1718', '2018-01..2018-03'],
  ['q2 2019-20', '2019-07..2019-09'],
  ['Q3, 2017/18', '2017-10..2017-12'],
  ['2020/21 Q4', '2021-01..2021-03'],
  ['2020-21 Q1', '2020-04..2020-06'],
  ['Quarter 4, 2017/18', '2018-01..2018-03'],
  ['quarter 4 of 2020/21', '2021-01..2021-03'],
  ['quarter four 2020/21', '2021-01..2021-03'],
  ['Qtr 2 19/20', '2019-07..2019-09'],
  ['4th quarter 2020/21', '2021-01..2021-03'],
  ['first quarter of 2020/21', '2020-04..2020-06'],
  ['Q4 FY2020/21', '2021-01..2021-03'],
  ['H1 2020/21', '2020-04..2020-09'],
  ['second half of 2020/21', '2020-10..2021-03'],
  ['2019/20', '2019-04..2020-03'],
  ['2019-20', '2019-04..2020-03'],
  ['2019–20', '2019-04..2020-03'],
  ['2019/2020', '2019-04..2020-03'],
  ['19/20', '2019-04..2020-03'],
  ['1718', '2017-04..2018-03'],
  ['FY 2019/20', '2019-04..2020-03'],
  ['FY19/20', '2019-04..2020-03'],
  ['financial year 2019/20', '2019-04..2020-03'],
  ['2019/20 financial year', '2019-04..2020-03'],
  ['March 2021', '2021-03..2021-03'],
  ['Mar 21', '2021-03..2021-03'],
  ['Mar-21', '2021-03..2021-03'],
  ['Mar21', '2021-03..2021-03'],
  ['Sept 2020', '2020-09..2020-09'],
  ["March '21", '2021-03..2021-03'],
  ['March 2020/21', '2021-03..2021-03'],
  ['April 2020/21', '2020-04..2020-04'],
  ['2018-10', '2018-10..2018-10'],
  ['2019-12', '2019-12..2019-12'],
  ['January to December 2017', '2017-01..2017-12'],
  ['Jan–Dec 17', '2017-01..2017-12'],
  ['Jan-Dec 2017', '2017-01..2017-12'],
  ['April 17- Dec 17', '2017-04..2017-12'],
  ['April 2018 to March 2020', '2018-04..2020-03'],
  ['April 2018-March 2020', '2018-04..2020-03'],
  ['April to December 2020', '2020-04..2020-12'],
  ['Apr - Dec 2020', '2020-04..2020-12'],
  ['October to March 2021', '2020-10..2021-03'],
  ['April to December 2020/21', '2020-04..2020-12'],
  ['year ending March 2021', '2020-04..2021-03'],
  ['year ending 31 March 2021', '2020-04..2021-03'],
  ['year ended 31st March 2021', '2020-04..2021-03'],
  ['year to March 2021', '2020-04..2021-03'],
  ['YE Mar 21', '2020-04..2021-03'],
  ['y/e March 2021', '2020-04..2021-03'],
  ['12 months to December 2020', '2020-01..2020-12'],
  ['twelve months ending December 2020', '2020-01..2020-12'],
  ['rolling 12 months to Q4 2020/21', '2020-04..2021-03'],
  ['R12 to Q3 2020/21', '2020-01..2020-12'],
  ['3 months to June 2019', '2019-04..2019-06'],
  ['quarter ending June 2019', '2019-04..2019-06'],
  ['2 years to March 2020', '2018-04..2020-03'],
  ['Q1 to Q3 2020/21', '2020-04..2020-12'],
  ['Q1-3 2020/21', '2020-04..2020-12'],
  ['quarters 1 to 3 of 2020/21', '2020-04..2020-12'],
  ['2018/19 to 2020/21', '2018-04..2021-03'],
  ['Q1 2019/20 - Q4 2020/21', '2019-04..2021-03'],
  ['2017', '2017-01..2017-12'],
  ['calendar year 2017', '2017-01..2017-12'],
  [' \u200bQ4\u00a02020/21 ', '2021-01..2021-03'],
  ['Q4 2020', undefined],
  ['Q4', undefined],
  ['FY20', undefined],
  ['2019/21', undefined],
  ['2020/19', undefined],
  ['Q5 2020/21', undefined],
  ['Q0 2020/21', undefined],
  ['H3 2020/21', undefined],
  ['March', undefined],
  ['15 March 2021', undefined],
  ['31 March 2021', undefined],
  ['year ending 15 March 2021', undefined],
  ['last year', undefined],
  ['latest', undefined],
  ['2020-13', undefined],
  ['Marchember 2021', undefined],
  ['Q4 2020/21 provisional', undefined],
  ['December 2020 to April 2020', undefined],
  ['0 months to March 2021', undefined],
  ['21', undefined],
  ['', undefined],
  ['31%', undefined],
  ['4.9', undefined],
];

describe('a period in a file', () => {
  for (const [text, expected] of periods) {
    it(`reads ${JSON.stringify(text)} as ${expected ?? 'nothing'}`, () => {
      const read = readInterval(text, ukFiscalCalendar);
      assert.equal(read && `${read.start.slice(0, 7)}..${read.end.slice(0, 7)}`, expected);
      assert.ok(read === undefined || read.start.endsWith('-01'));
    });
  }

  it('reads back the text of any interval of whole months, in any calendar', () => {
    const interval = fc.tuple(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
    );
    fc.assert(
      fc.property(interval, fc.constantFrom(1, 4, 7, 10), ([year, month, length], yearStartsInMonth) => {
        const calendar = { yearStartsInMonth };
        const expected = months(year, month, length);
        assert.deepEqual(readInterval(intervalText(expected, calendar), calendar), expected);
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        readInterval(text, ukFiscalCalendar);
      }),
    );
  });
});
