import assert from 'node:assert/strict';
import type { ThresholdRule } from '../../src/alerts/rule.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Area } from '../../src/indicators/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { hidingSmallNumbers } from '../../src/store/hiding.ts';
import { quarter, ruleBase, thefts } from '../support/quarters.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

const areas: readonly Area[] = [
  { id: 'shire', name: 'Shire', kind: 'county', aliases: [] },
  { id: 'melton', name: 'Melton', kind: 'district', parent: 'shire', aliases: [] },
];
const whole: Indicator = { ...thefts, id: 'everybody', headlineArea: 'shire' };
const part: Indicator = { ...whole, id: 'young', subsetOf: ['everybody'], sensitive: true };
const rule: ThresholdRule = {
  ...ruleBase,
  kind: 'threshold',
  breach: { operator: 'above', value: 10 },
  recovery: { operator: 'at-or-below', value: 9 },
  confirm: 1,
  watches: [{ indicator: whole.id, areas: ['melton'], basis: 'quarter' }],
};

describe('a whole that is kept back because it would tell of a small number', () => {
  it('raises nothing, though nothing about it is sensitive by itself', async () => {
    const temporary = await openTemporaryStore();
    try {
      const catalogue = { areas, indicators: [whole, part], comparators: { county: 'shire' }, rules: [rule] };
      const store = hidingSmallNumbers(temporary.store, catalogue);
      const tell = (indicator: Indicator, value: number, nth = 0) =>
        publish(
          { store, catalogue },
          {
            name: `${indicator.id} ${nth}`,
            at: '2021-05-31T09:00:00.000Z',
            observations: [quarter(nth, value, { indicator: indicator.id, area: 'melton' })],
          },
        );
      await tell(part, 11);
      assert.deepEqual((await tell(whole, 12)).raised, [], '12 less 11 is a small number');
      await tell(part, 11, 1);
      assert.equal((await tell(whole, 40, 1)).raised.length, 1, '40 tells of none');
    } finally {
      await temporary.remove();
    }
  });
});
