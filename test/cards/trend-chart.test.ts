import assert from 'node:assert/strict';
import { trendChart } from '../../cards/trend-chart.ts';
import { marac, observation, quarterly, trendAnswer } from './sample-values.ts';

describe('The chart of a trend', () => {
  it('leaves a gap for each period that is missing in between', () => {
    const answer = trendAnswer([5, 6, 7, 8]);
    const points = answer.points.filter((_, index) => index !== 1);
    const chart = trendChart({ ...answer, points });
    assert.deepEqual(
      chart.points.map((point) => point.value),
      [5, null, 7, 8],
    );
  });

  it('marks illustrative points as such', () => {
    assert.ok(trendChart(trendAnswer([5, 6], { status: 'illustrative' })).points.every((point) => point.illustrative));
    assert.ok(trendChart(trendAnswer([5, 6])).points.every((point) => !point.illustrative));
  });

  it('draws a break before the first period that the new definition reaches into', () => {
    const points = [quarterly(2019, 3), quarterly(2019, 4), quarterly(2020, 1)].map((period) =>
      observation(40, { period }),
    );
    const chart = trendChart({ ...trendAnswer([40], {}, marac), points, breaks: marac.breaks });
    assert.deepEqual(
      chart.breaks.map((each) => each.atLabel),
      ['Q1 2020/21'],
    );
  });

  it('says of a break of some areas alone that what is counted changed', () => {
    const breaks = marac.breaks.map((each) => ({ ...each, areas: ['hinckley-and-bosworth'] }));
    assert.match(trendChart({ ...trendAnswer([5, 8]), breaks }).alt, /broken where what is counted here changed\.$/u);
    assert.match(trendChart({ ...trendAnswer([5, 8]), breaks: marac.breaks }).alt, /where its definition changed\.$/u);
  });

  it('says in words what the picture shows', () => {
    const { alt } = trendChart(trendAnswer([5, 8, 7.3], { status: 'illustrative' }));
    assert.equal(
      alt,
      'Line chart. Illustrative: Violence with injury rate, Hinckley and Bosworth. From 5.0 per 1,000 population in Q2 2020/21 to 7.3 in Q4 2020/21; lowest 5.0, highest 8.0.',
    );
  });

  it('stands for a single point and for none with a value', () => {
    assert.equal(trendChart(trendAnswer([5])).points.length, 1);
    const empty = trendAnswer([5]);
    assert.match(trendChart({ ...empty, points: [observation(null)] }).alt, /No values/);
  });
});
