import assert from 'node:assert/strict';
import type { Rule, ThresholdRule } from '../../src/alerts/rule.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { above40, figure, marac } from '../support/marac.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-05-31T09:00:00.000Z';
const rule: ThresholdRule = { ...above40, watches: [{ indicator: marac.id }] };
const steady = [30, 32, 31, 33, 30, 32, 31, 33, 30, 32, 31, 33, 31];

function quarterly(nth: number, value: number, more: Partial<Observation> = {}): Observation {
  const quarter = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  const period = periodOn('quarter', quarter, ukFiscalCalendar) ?? assert.fail();
  return figure(nth, value, { basis: 'quarter', period, ...more });
}

describe('What is raised', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    await say(steady.map((value, nth) => quarterly(nth, value)));
  });
  afterEach(() => temporary.remove());

  const say = (observations: readonly Observation[], rules: readonly Rule[] = [rule]) => {
    const catalogue = { indicators: [marac], rules };
    return publish({ store: temporary.store, catalogue }, { name: 'a paper', at, observations });
  };
  const tested = (points: number, newest: string) => ({
    tested: true,
    method: 'xmr',
    basis: 'quarter',
    points,
    trial: false,
    newest,
  });

  it('is a signal or usual variation by the quarters of its area, also where a rolling figure is in breach', async () => {
    const [rolling] = (await say([figure(12, 49)])).raised;
    assert.deepEqual(rolling?.signal, tested(13, 'usual-variation'));
    const [quarter] = (await say([quarterly(13, 60)])).raised;
    assert.deepEqual(quarter?.signal, tested(14, 'concern'));
  });

  it('is told anew with every figure that changes it', async () => {
    const [raised] = (await say([quarterly(13, 60)])).raised;
    await say([quarterly(14, 39)]);
    await say([quarterly(15, 31)]);
    const now = (await temporary.store.alerts.named(raised?.reference ?? '')) ?? assert.fail();
    assert.deepEqual([now.state, now.latest.value, now.signal], ['cleared', 31, tested(16, 'usual-variation')]);
  });

  it('is not tested where no figure of its own area can be, and says why', async () => {
    const [raised] = (await say([figure(12, 49, { area: 'melton' })])).raised;
    assert.deepEqual(raised?.signal, { tested: false, why: 'too-few-points' });
  });

  it('is neither where the rule speaks of how figures came', async () => {
    const areas = ['leicestershire', 'melton'];
    const { id, name, severity, explanation, illustrative, watches } = rule;
    const named = { id, name, severity, explanation, illustrative, watches };
    const identical: Rule = { ...named, kind: 'identical-figures', areas };
    const both = (nth: number) => areas.map((area) => quarterly(nth, 31, { area }));
    await say(both(13), [identical]);
    const [same] = (await say(both(14), [identical])).raised;
    assert.deepEqual([same?.reason, same?.signal], ['identical-to-last-time', undefined]);
  });
});
