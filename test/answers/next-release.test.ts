import assert from 'node:assert/strict';
import { nextReleaseWords } from '../../cards/words/release.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { ReleaseCalendar } from '../../src/indicators/release.ts';
import type { Question } from '../../src/questions/question.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryWith } from './library-of.ts';

const calendar: ReleaseCalendar = {
  indicator: marac.id,
  area: 'leicestershire',
  basis: 'rolling-12-months',
  graceDays: 10,
  schedule: { kind: 'regular', after: { months: 1, days: 0 }, everyMonths: 3, from: '2016-06-30', to: '2017-09-30' },
  source: { document: 'Plan' },
};

const observations = [
  figure(0, 30),
  figure(1, 31),

  figure(1, 51, { area: 'hinckley-and-bosworth', status: 'illustrative' }),
];

/** What is said of the next release on a day. */
async function saidOn(today: string, more: { readonly question?: Partial<Question>; readonly end?: number } = {}) {
  const { question = {}, end = 1 } = more;
  const extra = Array.from({ length: end - 1 }, (_, at) => figure(at + 2, at % 2 === 0 ? 32 : 33));
  const { library, held } = await libraryWith({ releases: [calendar] }, [...observations, ...extra]);
  try {
    const asked = { kind: 'latest', indicator: marac.id, area: 'leicestershire', ...question } as Question;
    const answer = await answerQuestion(asked, { ...library, today });
    assert.ok(answer.kind === 'latest' || answer.kind === 'trend');
    return answer.nextRelease === undefined ? undefined : nextReleaseWords(answer.nextRelease);
  } finally {
    await held.remove();
  }
}

describe('the next release', () => {
  it('is the one after the newest figure, with its day, and is late once its grace days are over', async () => {
    assert.equal(await saidOn('2017-01-30'), 'Next release: Q3 2016/17, due on 31 January 2017.');
    assert.equal(await saidOn('2017-02-10'), 'Next release: Q3 2016/17, was due on 31 January 2017.');
    assert.equal(await saidOn('2017-02-11'), 'Next release: Q3 2016/17, late: it was due on 31 January 2017.');
  });

  it('is said of the trend too, not of an older figure, nor beside one that is made up', async () => {
    assert.match((await saidOn('2017-01-30', { question: { kind: 'trend' } })) ?? '', /Q3 2016\/17, due/u);
    const older = { kind: 'exact', interval: figure(0, 1).period, text: 'Q1 2016/17' } as const;
    assert.equal(await saidOn('2017-01-30', { question: { kind: 'latest', period: older } }), undefined);
    assert.equal(await saidOn('2017-01-30', { question: { area: 'hinckley-and-bosworth' } }), undefined);
  });

  it('is none where the calendar lists no more', async () => {
    assert.equal(await saidOn('2026-11-22', { end: 5 }), 'Next release: none is listed.');
  });
});
