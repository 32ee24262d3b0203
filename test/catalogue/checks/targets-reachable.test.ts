import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const target = (unit: string, value: number): readonly string[] =>
  messages({
    'indicators/a.yaml': soundFiles['indicators/a.yaml']
      .replace('{ kind: rate, name: per 1000, per: 1000, decimals: 2 }', unit)
      .replace('  aliases', `  target: { value: ${value}, name: Goal, source: { document: Plan } }\n  aliases`),
  });

describe('a target', () => {
  it('of a percentage lies from 0 to 100', () => {
    const percent = "{ kind: percent, name: '%', decimals: 0 }";
    for (const value of [0, 40, 100]) assert.deepEqual(target(percent, value), []);
    for (const value of [-1, 140])
      assert.deepEqual(target(percent, value), [
        `indicators/a.yaml:9 "theft" is a percentage, so its target lies from 0 to 100; ${value} can't be.`,
      ]);
  });

  it('of a count or a rate is not below 0, and may be any other', () => {
    for (const kind of ['count', 'rate']) {
      const unit = `{ kind: ${kind}, name: per 1000, per: 1000, decimals: 2 }`;
      assert.deepEqual(target(unit, 140), []);
      assert.deepEqual(target(unit, -1), [
        `indicators/a.yaml:9 "theft" is a ${kind}, so its target is not below 0; -1 can't be.`,
      ]);
    }
  });
});
