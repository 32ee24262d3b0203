import assert from 'node:assert/strict';
import type { TrendAnswer } from '../../src/answers/answer.ts';
import { withoutItsValue } from '../../src/indicators/small-numbers/small-number.ts';
import { answerText } from '../../cards/answer-card.ts';
import { trendChart } from '../../cards/trend-chart.ts';
import { lineRows } from '../../src/charts/line-rows.ts';
import { trendAnswer } from './sample-values.ts';

describe('A trend in which figures are hidden', () => {
  const trend = trendAnswer([5.1, 5.4, 5.9, 6.1]);
  const [first, second] = trend.points;
  const hiding = (hidden: readonly unknown[]): TrendAnswer => ({
    ...trend,
    points: trend.points.map((point) => (hidden.includes(point) ? withoutItsValue(point) : point)),
  });
  const textOf = (answer: TrendAnswer): string =>
    answerText(answer, { reading: [], alternatives: [], code: 'ABCD2345' });

  it('says for which periods, and in the table that the number is small', () => {
    const text = textOf(hiding([second]));
    assert.ok(text.includes(`Hidden for ${second?.period.label ?? ''}: small numbers`), text);
    assert.match(text, new RegExp(`${second?.period.label ?? ''} +hidden: small number`, 'u'));
    assert.doesNotMatch(textOf(trend), /Hidden/u);
  });

  it('tells what moved from the first figure that is shown, not from a hidden one', () => {
    const text = textOf(hiding([first]));
    assert.ok(!text.includes(`Since ${first?.period.label ?? ''}:`), text);
    assert.ok(text.includes(`Since ${second?.period.label ?? ''}:`), text);
  });

  it('has a gap in its line, with no point of 0 and no line across', () => {
    const chart = trendChart(hiding([second]));
    const rows = lineRows(chart.points, chart);
    assert.equal(rows.length, trend.points.length - 1);
    assert.ok(rows.every(({ value }) => value !== 0));
    assert.notEqual(rows[0]?.run, rows[1]?.run);
    assert.match(chart.alt, /1 period is hidden/u);
  });
});
