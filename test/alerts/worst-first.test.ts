import assert from 'node:assert/strict';
import type { Exception } from '../../src/alerts/exception.ts';
import { judgedFigure } from '../../src/alerts/judged-figure.ts';
import { worstFirst } from '../../src/alerts/worst-first.ts';
import { above40, figure, worseColour } from '../support/marac.ts';

function exception(reference: string, value: number, more: Partial<Exception> = {}): Exception {
  const judged = judgedFigure({ ...figure(0, value), value });
  return {
    reference,
    rule: above40.id,
    ruleName: above40.name,
    severity: 'high',
    series: { indicator: 'marac-repeats', area: 'leicestershire', basis: 'rolling-12-months' },
    state: 'open',
    raisedOn: judged,
    raisedAt: '2021-05-01T09:00:00.000Z',
    latest: judged,
    reason: 'threshold-breached',
    changedAt: '2021-05-01T09:00:00.000Z',
    ...more,
  };
}

describe('worst first', () => {
  it('puts severity before distance beyond the limit, and distance before the reference', () => {
    const list = [
      exception('A-0004', 90, { severity: 'low' }),
      exception('A-0003', 44),
      exception('A-0002', 44),
      exception('A-0001', 50, { rule: worseColour.id }),
      exception('A-0005', 60),
    ];
    assert.deepEqual(
      worstFirst(list, [above40, worseColour]).map((each) => each.reference),
      ['A-0005', 'A-0002', 'A-0003', 'A-0001', 'A-0004'],
    );
  });

  it('keeps an exception whose rule is gone', () => {
    assert.equal(worstFirst([exception('A-0001', 50)], []).length, 1);
  });
});
