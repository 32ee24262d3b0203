import assert from 'node:assert/strict';
import type { ReleaseLateRule } from '../../src/alerts/rule.ts';
import { evaluateClock } from '../../src/imports/evaluate-clock.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { ukFiscalCalendar } from '../../src/indicators/period.ts';
import { quarter, ruleBase, thefts } from '../support/quarters.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const rule: ReleaseLateRule = {
  ...ruleBase,
  kind: 'release-late',
  fiscal: ukFiscalCalendar,
  releases: [
    {
      indicator: thefts.id,
      area: 'leicestershire',
      basis: 'quarter',
      schedule: { kind: 'regular', after: { months: 1, days: 0 }, everyMonths: 3, from: '2016-06-30' },
      graceDays: 14,
    },
  ],
};
const catalogue = { indicators: [thefts], rules: [rule] };

describe('the rules about the clock', () => {
  let temporary: TemporaryStore;

  beforeEach(async () => {
    temporary = await openTemporaryStore();
  });

  afterEach(() => temporary.remove());

  const told = (...observations: readonly Observation[]) => {
    const input = { name: 'a paper', at: '2016-08-01T09:00:00.000Z', observations };
    return publish({ store: temporary.store, catalogue }, input);
  };
  const morning = (day: string, dryRun = false) =>
    evaluateClock({ store: temporary.store, catalogue, timeZone: 'Europe/London' }, `${day}T08:00:00.000Z`, dryRun);

  it('raise once a release is late, and not again', async () => {
    await told(quarter(0, 5));
    assert.deepEqual((await morning('2016-11-14')).raised, []);
    const { raised } = await morning('2016-11-15');
    assert.deepEqual(
      raised.map(({ reference, reason }) => [reference, reason]),
      [['A-0001', 'release-late']],
    );
    const next = await morning('2016-11-16');
    assert.deepEqual([next.raised, next.worse], [[], []]);
    assert.equal((await morning('2017-02-15')).worse.length, 1, 'the next period is told as well');
  });

  it('raise once where two processes look at once', async () => {
    await told(quarter(0, 5));
    const both = await Promise.all([morning('2016-11-15'), morning('2016-11-15')]);
    assert.equal(both.flatMap(({ raised }) => raised).length, 1);
    assert.equal((await temporary.store.alerts.all(10)).length, 1);
  });

  it('end with the figures that were due, when they are published', async () => {
    await told(quarter(0, 5));
    await morning('2016-11-15');
    const { cleared } = await told(quarter(1, 6));
    assert.deepEqual(
      cleared.map(({ reference, reason }) => [reference, reason]),
      [['A-0001', 'release-arrived']],
    );
  });

  it('count a figure that came hidden as come', async () => {
    await told(quarter(0, 5));
    await told(quarter(1, null, { status: 'suppressed' }));
    assert.deepEqual((await morning('2016-11-15')).raised, []);
  });

  it('take everything back in a dry run, and say nothing of an empty store', async () => {
    assert.deepEqual((await morning('2016-11-15')).raised, []);
    await told(quarter(0, 5));
    assert.equal((await morning('2016-11-15', true)).raised.length, 1);
    assert.deepEqual(await temporary.store.alerts.all(10), []);
  });
});
