import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, financialYear, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { Basis } from '../../src/indicators/basis.ts';
import type { Signal } from '../../src/indicators/signal.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryOf } from './library-of.ts';

const quarterly: Indicator = { ...marac, basis: 'quarter' };
const yearly: Indicator = {
  ...marac,
  basis: 'financial-year',
  unit: { kind: 'count', name: 'cases', decimals: 0 },
};
const limit = (value: number) => ({ value, name: 'Upper threshold', source: { document: 'Paper' } });

/** Figures one period after the other from 2016/17 on, each of a quarter or of a financial year. */
function inTurn(basis: Basis, values: readonly number[]): readonly Observation[] {
  return values.map((value, nth) => {
    const quarter = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
    const span = basis === 'quarter' ? quarter : financialYear(2010 + nth, ukFiscalCalendar);
    return figure(nth, value, { basis, period: periodOn(basis, span, ukFiscalCalendar) ?? assert.fail() });
  });
}

async function signal(indicator: Indicator, figures: readonly Observation[]): Promise<Signal> {
  const { library, held } = await libraryOf(indicator, figures);
  try {
    const answer = await answerQuestion({ kind: 'trend', indicator: indicator.id }, library);
    assert.ok(answer.kind === 'trend');
    return answer.signal;
  } finally {
    await held.remove();
  }
}

const steady = [30, 32, 31, 33, 30, 32, 31, 33, 30, 32, 31, 33, 31];

describe('What a trend says of signals', () => {
  it('is the variation of the newest figure, with firm limits from 13 on', async () => {
    const firm = await signal(quarterly, inTurn('quarter', steady));
    const expected = {
      tested: true,
      method: 'xmr',
      basis: 'quarter',
      points: 13,
      trial: false,
      newest: 'usual-variation',
    };
    assert.deepEqual(firm, expected);
    const few = await signal(quarterly, inTurn('quarter', [...steady.slice(0, 8), 60]));
    assert.deepEqual(few, { ...expected, points: 9, trial: true, newest: 'concern' });
  });

  it('holds the limits against the target', async () => {
    const assurance = async (value: number, more: Partial<Indicator> = {}) => {
      const found = await signal({ ...quarterly, target: limit(value), ...more }, inTurn('quarter', steady));
      return 'assurance' in found ? found.assurance : undefined;
    };
    assert.equal(await assurance(60), 'consistently-passes');
    assert.equal(await assurance(10), 'consistently-fails');
    assert.equal(await assurance(32), 'hit-and-miss');
    assert.equal(await assurance(60, { polarity: 'higher-is-better' }), 'consistently-fails');
    assert.equal(await assurance(60, { polarity: 'neutral' }), undefined);
    assert.equal(await assurance(60, { basis: 'rolling-12-months', unit: yearly.unit }), undefined);
  });

  it('refuses figures that share months, however many there are', async () => {
    const rolling = steady.map((value, nth) => figure(nth, value));
    assert.deepEqual(await signal(marac, rolling), { tested: false, why: 'overlapping-periods' });
  });

  it('tests the quarters behind a rolling figure, where they reach the same end', async () => {
    const rolling = steady.map((value, nth) => figure(nth, value));
    const both = await signal(marac, [...rolling, ...inTurn('quarter', steady)]);
    assert.equal(both.tested && both.basis, 'quarter');
    const late = await signal(marac, [...rolling, ...inTurn('quarter', steady.slice(1))]);
    assert.equal(late.tested, false);
  });

  it('starts its limits anew at the newest break, in whatever order breaks are listed', async () => {
    const breaks = [
      { from: '2017-04-01', reason: 'Other criteria.' },
      { from: '2016-07-01', reason: 'Another form.' },
    ];
    const values = [...steady.slice(0, 4), ...steady.map((value) => value + 40)];
    const found = await signal({ ...quarterly, breaks }, inTurn('quarter', values));
    assert.deepEqual(found.tested && found.method === 'xmr' && [found.newest, found.points, found.since], [
      'usual-variation',
      13,
      '2017-04-01',
    ]);
    const early = await signal(
      { ...quarterly, breaks: [{ from: '2018-10-01', reason: 'New.' }] },
      inTurn('quarter', steady),
    );
    assert.deepEqual(early, { tested: false, why: 'too-few-points' });
  });

  it('says that periods are missing', async () => {
    const figures = inTurn('quarter', steady).filter((_, nth) => nth !== 5);
    assert.deepEqual(await signal(quarterly, figures), { tested: false, why: 'missing-periods' });
  });

  it('tests five years for a trend, where there are too few for limits', async () => {
    const falling = await signal(yearly, inTurn('financial-year', [400, 350, 300, 250, 200]));
    const expected = { tested: true, method: 'over-five', basis: 'financial-year', significant: true };
    assert.deepEqual(falling, { ...expected, direction: 'down', meaning: 'better' });
    const level = await signal(yearly, inTurn('financial-year', [900, 200, 201, 199, 202, 200]));
    assert.equal(level.tested && level.method === 'over-five' && level.significant, false);
    const neutral = await signal(
      { ...yearly, polarity: 'neutral' },
      inTurn('financial-year', [200, 250, 300, 350, 400]),
    );
    assert.deepEqual(neutral, { ...expected, direction: 'up', meaning: 'neither' });
  });

  it('does not test four years, five with a gap or five quarters', async () => {
    const few = { tested: false, why: 'too-few-points' };
    const years = inTurn('financial-year', [450, 400, 350, 300, 250, 200]);
    assert.deepEqual(await signal(yearly, years.slice(2)), few);
    assert.deepEqual(
      await signal(
        yearly,
        years.filter((_, nth) => nth !== 3),
      ),
      few,
    );
    assert.deepEqual(await signal(quarterly, inTurn('quarter', [50, 45, 40, 35, 30])), few);
  });
});
