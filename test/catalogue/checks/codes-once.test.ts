import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const lower = (code: string): string =>
  `${soundFiles['areas.yaml'].replace('  kind: district', '  code: E1\n  kind: district')}- { id: lower, name: Lower, kind: district, parent: vale, code: ${code} }\n`;

describe('the official code of an area', () => {
  it('stands for one area', () => {
    assert.deepEqual(messages({ 'areas.yaml': lower('E1') }), [
      'areas.yaml:8 The code "E1" of "lower" is already that of "upper" (areas.yaml, line 4); give each area its own code.',
    ]);
  });

  it('may be left out by any number of areas, and differ', () => {
    assert.deepEqual(messages({ 'areas.yaml': lower('E2') }), []);
    assert.deepEqual(messages({}), []);
  });
});
