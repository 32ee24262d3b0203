import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const rule = (breach: string, recovery: string, more = ''): readonly string[] =>
  messages({
    'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace(
      '{ kind: rate, name: per 1000, per: 1000, decimals: 2 }',
      "{ kind: percent, name: '%', decimals: 0 }",
    ),
    'rules.yaml': soundFiles['rules.yaml']
      .replace('breach: { operator: above, value: 5 }', `breach: ${breach}${more}`)
      .replace('recovery: { operator: at-or-below, value: 4 }', `recovery: ${recovery}`),
  });

describe('the numbers of a threshold', () => {
  it('are values that the unit can have, up to its very ends', () => {
    assert.deepEqual(rule('{ operator: above, value: 99 }', '{ operator: at-or-below, value: 0 }'), []);
    assert.deepEqual(rule('{ operator: at-or-above, value: 100 }', '{ operator: below, value: 100 }'), []);
    assert.deepEqual(rule('{ operator: above, value: 100 }', '{ operator: at-or-below, value: 90 }'), [
      'rules.yaml:7 No figure of "theft" can breach the rule "theft-high": a percentage lies from 0 to 100, so none is above 100.',
    ]);
    assert.deepEqual(rule('{ operator: above, value: 5 }', '{ operator: below, value: 0 }'), [
      'rules.yaml:8 No figure of "theft" can recover from the rule "theft-high": a percentage lies from 0 to 100, so none is below 0.',
    ]);
  });

  it('are looked at for the indicators of an outcome too, and a rate may be as high as it likes', () => {
    const below = soundFiles['rules.yaml']
      .replace('indicator: theft', 'outcomes: [safe]\n  betterSide: true')
      .replace('{ operator: above, value: 5 }', '{ operator: below, value: 0 }')
      .replace('{ operator: at-or-below, value: 4 }', '{ operator: at-or-above, value: 4000 }');
    assert.deepEqual(messages({ 'rules.yaml': below }), [
      'rules.yaml:8 No figure of "theft" can breach the rule "theft-high": a rate is never below 0, so none is below 0.',
    ]);
  });
});
