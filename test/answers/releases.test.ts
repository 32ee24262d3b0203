import assert from 'node:assert/strict';
import { answerText } from '../../cards/answer-card.ts';
import { spanAhead } from '../../src/answers/ahead.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { ReleaseCalendar } from '../../src/indicators/release.ts';
import type { Question } from '../../src/questions/question.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryWith } from './library-of.ts';

/** Two quarters are held, to the end of September 2016; the next is due on 31 January 2017, with ten days of grace. */
const calendar: ReleaseCalendar = {
  indicator: marac.id,
  area: 'leicestershire',
  basis: 'rolling-12-months',
  graceDays: 10,
  schedule: { kind: 'regular', after: { months: 1, days: 0 }, everyMonths: 3, from: '2016-06-30', to: '2017-09-30' },
  source: { document: 'Plan' },
};

async function told(today: string, asked: Omit<Extract<Question, { kind: 'releases' }>, 'kind'> = {}): Promise<string> {
  const made = figure(2, 50, { status: 'illustrative' });
  const { library, held } = await libraryWith({ releases: [calendar] }, [figure(0, 30), figure(1, 31), made]);
  try {
    const answer = await answerQuestion({ kind: 'releases', ...asked }, { ...library, today });
    return answerText(answer, { reading: [], alternatives: [] });
  } finally {
    await held.remove();
  }
}

describe('What is to come', () => {
  it('is the release after the newest published figure, with its day; what is made up has not come', async () => {
    assert.match(await told('2017-01-30'), /Q3 2016\/17, due on 31 January 2017/u);
    assert.match(await told('2017-01-30', { indicator: marac.id }), /Newest held[\s\S]*Q2 2016\/17/u);
  });

  it('is late only once the days of grace are over, with how many more are owed', async () => {
    assert.match(await told('2017-02-10', { late: true }), /No listed release is late/u);
    assert.match(
      await told('2017-02-11', { late: true }),
      /1 release is late[\s\S]*Q3 2016\/17, late: it was due on 31 January 2017/u,
    );
    assert.match(await told('2017-08-01', { late: true }), /and 2 later periods owed besides/u);
  });

  it('within a month is what is due in it, also what came', async () => {
    const due = { within: { unit: 'month', which: 'next' } } as const;
    assert.match(
      await told('2017-01-15', { within: { unit: 'month', which: 'this' } }),
      /1 release due this month \(1 January 2017 to 31 January 2017\)/u,
    );
    assert.match(await told('2017-01-15', due), /No release is listed as due next month/u);
    assert.match(await told('2016-09-30', due), /Q2 2016\/17, due on 31 October 2016, and has come/u);
  });

  it('is not known where no calendar speaks of it', async () => {
    const { library, held } = await libraryWith({ releases: [] }, [figure(0, 30)]);
    const answer = await answerQuestion({ kind: 'releases', late: true }, library);
    assert.match(answerText(answer, { reading: [], alternatives: [] }), /No release calendar is held/u);
    await held.remove();
  });
});

describe('The days ahead', () => {
  const span = (unit: 'week' | 'month' | 'quarter' | 'year', which: 'this' | 'next', day: string) =>
    spanAhead({ unit, which }, day, ukFiscalCalendar);

  it('of a week begin on Monday, those of a quarter and a year as the financial year does', () => {
    assert.deepEqual(span('week', 'this', '2026-12-02'), { start: '2026-11-30', end: '2026-12-06' });
    assert.deepEqual(span('week', 'next', '2026-12-02'), { start: '2026-12-07', end: '2026-12-13' });
    assert.deepEqual(span('month', 'next', '2026-12-31'), { start: '2027-01-01', end: '2027-01-31' });
    assert.deepEqual(span('quarter', 'this', '2027-03-31'), { start: '2027-01-01', end: '2027-03-31' });
    assert.deepEqual(span('quarter', 'next', '2027-03-31'), { start: '2027-04-01', end: '2027-06-30' });
    assert.deepEqual(span('year', 'this', '2027-03-31'), { start: '2026-04-01', end: '2027-03-31' });
    assert.deepEqual(span('year', 'next', '2026-04-01'), { start: '2027-04-01', end: '2028-03-31' });
  });
});
