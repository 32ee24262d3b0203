import assert from 'node:assert/strict';
import { answerText } from '../../cards/answer-card.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { statedFigures } from '../../src/answers/stated-figures.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, financialYear, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { intervalText } from '../../src/questions/period-text.ts';
import type { PeriodRef } from '../../src/questions/question-parts.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryWith } from './library-of.ts';

const indicators: readonly Indicator[] = [
  marac,
  { ...marac, id: 'broken', breaks: [{ from: '2017-04-01', reason: 'Counted anew.' }] },
  { ...marac, id: 'moved', breaks: [{ from: '2017-04-01', reason: 'New boundary.', areas: ['leicestershire'] }] },
  { ...marac, id: 'moved-elsewhere', breaks: [{ from: '2017-04-01', reason: 'New boundary.', areas: ['blaby'] }] },
  { ...marac, id: 'neutral', polarity: 'neutral' },
  { ...marac, id: 'burglaries', unit: { kind: 'count', name: 'offences', decimals: 0 } },
  { ...marac, id: 'unlike' },
  { ...marac, id: 'unfirm' },
];
const year = financialYear(2018, ukFiscalCalendar);
const quarterAt = (nth: number): PeriodRef => {
  const interval = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  return { kind: 'exact', interval, text: intervalText(interval, ukFiscalCalendar) };
};
const of = (indicator: string, nth: number, value: number, more: Partial<Observation> = {}): Observation =>
  figure(nth, value, { indicator, ...more });
describe('The change over a stated span', () => {
  let held: Awaited<ReturnType<typeof libraryWith>>;
  before(async () => {
    held = await libraryWith({ indicators }, [
      of('marac-repeats', 0, 40),
      of('marac-repeats', 5, 50),
      of('marac-repeats', 7, 30, { status: 'illustrative' }),
      of('broken', 0, 40),
      of('broken', 5, 50),
      of('moved', 0, 40),
      of('moved', 5, 50),
      of('moved-elsewhere', 0, 40),
      of('moved-elsewhere', 5, 50),
      of('neutral', 0, 40),
      of('neutral', 5, 50),
      of('burglaries', 0, 40),
      of('burglaries', 3, 4000),
      of('burglaries', 5, 50),
      of('burglaries', 7, 5000),
      of('unlike', 0, 40),
      of('unfirm', 0, 40, { status: 'provisional' }),
      of('unfirm', 5, 50),
      of('unlike', 5, 50, { basis: 'financial-year', period: { ...year, label: '2018/19' } }),
    ]);
  });
  after(() => held.held.remove());

  async function toldOf(indicator: string, from: PeriodRef, to: PeriodRef): Promise<string> {
    const answer = await answerQuestion({ kind: 'change', indicator, from, to }, held.library);
    return answerText(answer, { reading: [], alternatives: [] });
  }

  const told = (indicator: string, from: number, to: number): Promise<string> =>
    toldOf(indicator, quarterAt(from), quarterAt(to));

  it('tells both figures with the absolute and the relative change, and which way is better', async () => {
    const text = await told('burglaries', 3, 7);
    assert.match(text, /^5,000 offences$/m);
    assert.match(text, /Since Q4 2016\/17: up 1,000 from 4,000 \(\+25\.0%\): worse\./);
    assert.match(text, /: 4,000 offences, rolling 12 months to Q4 2016\/17/);
    assert.equal(await told('burglaries', 7, 3), text, 'whichever is named first');
    assert.match(await told('neutral', 0, 5), /up 10\.0 percentage points from 40\.0%: neither better nor worse/);
  });

  it('calls a change neither better nor worse that chance would explain', async () => {
    const text = await told('burglaries', 0, 5);
    assert.match(text, /Since Q1 2016\/17: up 10 from 40 \(\+25\.0%\), which may be chance\./);
    assert.doesNotMatch(text, /better|worse/);
  });

  it('says where the earlier figure is provisional', async () => {
    assert.match(await told('unfirm', 0, 5), /Since Q1 2016\/17 \(provisional\): up 10\.0/u);
  });

  it('states no change across a break, from a made-up figure or between unlike bases, and says why', async () => {
    const told3 = [
      await told('broken', 0, 5),
      await told('marac-repeats', 0, 7),
      await toldOf('unlike', quarterAt(0), { kind: 'exact', interval: year, text: '2018/19' }),
    ];
    const why = [
      /definition changed from 1 April 2017/,
      /one of the two is illustrative/,
      /one is for a financial year/,
    ];
    for (const [at, text] of told3.entries()) {
      assert.match(text, /40\.0%, not comparable: /);
      assert.match(text, why[at] ?? /never/);
      assert.doesNotMatch(text, /\b(up \d|down \d|level at|better|worse)/);
    }
  });

  it('goes by the breaks of the area asked for, and tells no others', async () => {
    const here = await told('moved', 0, 5);
    assert.match(here, /40\.0%, not comparable: what is counted there changed from 1 April 2017 \(New boundary\)/);
    assert.match(
      here,
      /What is counted here changed from 1 April 2017, so that earlier figures measure something else/,
    );
    const elsewhere = await told('moved-elsewhere', 0, 5);
    assert.match(elsewhere, /up 10\.0 percentage points from 40\.0%/);
    assert.doesNotMatch(elsewhere, /boundary|what is counted/iu);
  });

  it('tells what is held for some of the months of a period that is not held, as another figure', async () => {
    const interval = { start: '2017-01-01', end: '2017-12-31' };
    const period = { kind: 'exact', interval, text: '2017' } as const;
    const answer = await answerQuestion({ kind: 'latest', indicator: 'burglaries', period }, held.library);
    const text = answerText(answer, { reading: [], alternatives: [] });
    assert.match(text, /No figure is held for Leicestershire for ‘2017’/);
    assert.match(
      text,
      /Held for some of these months, which is another figure\n- 5,000 offences, rolling 12 months to Q4 2017\/18/,
    );
    assert.deepEqual(statedFigures(answer), []);
  });

  it('answers a span without points that is a period of its own, such as a year', async () => {
    const span = { kind: 'between', interval: financialQuarter(2018, 1, ukFiscalCalendar) } as const;
    const answer = await answerQuestion({ kind: 'trend', indicator: 'unlike', span }, held.library);
    assert.equal(answer.kind, 'no-figure');
    const whole = await answerQuestion(
      { kind: 'trend', indicator: 'unlike', span: { kind: 'between', interval: year } },
      held.library,
    );
    assert.ok(whole.kind === 'latest');
    assert.equal(whole.figure.observation.value, 50);
  });

  it('tells which of the two periods no figure is held for', async () => {
    assert.match(await told('marac-repeats', 0, 9), /No figure is held for Leicestershire for ‘Q2 2018\/19’/);
  });
});
