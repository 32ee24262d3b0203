import assert from 'node:assert/strict';
import { fits, sameFilter } from '../../src/alerts/filter.ts';
import type { Filter } from '../../src/alerts/filter.ts';
import { exception } from '../contracts/samples.ts';

const world = {
  indicators: [
    { id: 'burglary', outcome: 'crime' },
    { id: 'arson', outcome: 'fire' },
  ],
  areas: [{ id: 'hinckley', parent: 'county' }, { id: 'county', parent: 'region' }, { id: 'region' }, { id: 'melton' }],
};
const inHinckley = exception('A-0001');
const follows = (filter: Filter): boolean => fits(filter, inHinckley, world);

describe('A filter', () => {
  it('that names nothing asks for everything', () => assert.ok(follows({})));

  it('asks for indicators and outcomes by their ids', () => {
    assert.ok(follows({ indicators: ['arson', 'burglary'] }));
    assert.ok(!follows({ indicators: ['arson'] }));
    assert.ok(follows({ outcomes: ['crime'] }));
    assert.ok(!follows({ outcomes: ['fire'] }));
    assert.ok(!fits({ outcomes: ['crime'] }, inHinckley, { indicators: [] }), 'an indicator that has left has none');
    assert.ok(!follows({ indicators: [] }), 'none of none');
  });

  it('asks for an area with everything inside it, and not for what lies around it', () => {
    for (const area of ['hinckley', 'county', 'region']) assert.ok(follows({ areas: [area] }), area);
    assert.ok(!follows({ areas: ['melton'] }));
    const atCounty = exception('A-0002', { series: { ...inHinckley.series, area: 'county' } });
    assert.ok(!fits({ areas: ['hinckley'] }, atCounty, world));
  });

  it('asks for a severity and those above it', () => {
    assert.ok(follows({ severity: 'low' }));
    assert.ok(follows({ severity: 'medium' }));
    assert.ok(!follows({ severity: 'high' }));
  });

  it('asks for all that it names at once', () => {
    assert.ok(follows({ indicators: ['burglary'], areas: ['county'], severity: 'medium' }));
    assert.ok(!follows({ indicators: ['burglary'], areas: ['melton'] }));
  });

  it('is the same in another order, and another where it says more', () => {
    assert.ok(sameFilter({ areas: ['a', 'b'], severity: 'high' }, { severity: 'high', areas: ['b', 'a'] }));
    assert.ok(!sameFilter({ areas: ['a'] }, { indicators: ['a'] }));
    assert.ok(!sameFilter({ areas: ['a'] }, { areas: ['a'], severity: 'high' }));
    assert.ok(sameFilter({}, {}));
  });
});
