import assert from 'node:assert/strict';
import { breakPlaces, lineRows } from '../../src/charts/line-rows.ts';
import { sampleChart } from './sample-chart.ts';

describe('The rows of a line', () => {
  it('leave out missing values and start a new run after them', () => {
    const chart = sampleChart({ breaks: [] });
    const rows = lineRows(chart.points, chart);
    assert.equal(rows.length, 19);
    assert.deepEqual([...new Set(rows.map((row) => row.run))], [0, 1]);
    assert.equal(rows.find((row) => row.index === 8)?.run, 1);
  });

  it('start a new run at a break, so that no line crosses it', () => {
    const chart = sampleChart();
    const rows = lineRows(chart.points, chart);
    assert.notEqual(rows.find((row) => row.index === 5)?.run, rows.find((row) => row.index === 6)?.run);
  });

  it('leave out points of the comparison that the main line does not show', () => {
    const chart = sampleChart();
    assert.deepEqual(lineRows([{ label: 'Q1 1999/00', value: 3 }], chart), []);
  });

  it('ignore a break outside the periods drawn', () => {
    assert.deepEqual(breakPlaces(sampleChart({ breaks: [{ atLabel: 'Q1 1999/00', reason: 'Old' }] })), []);
  });
});
