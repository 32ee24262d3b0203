import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const robbery = `- id: robbery
  name: Robbery
  outcome: safe
  unit: { kind: count, name: cases, decimals: 0 }
  basis: quarter
  polarity: lower-is-better
  source: Police
  definition: Robberies.
`;
const mapped = (first: string, second: string, format = 'police-street'): readonly string[] =>
  messages({
    'indicators/b.yaml': robbery,
    'imports.yaml': `- format: police-street\n  names: [Bikes]\n  indicator: ${first}\n- format: ${format}\n  names: [Other, ' bikes']\n  indicator: ${second}\n`,
  });

describe('a name in the files of a format', () => {
  it('stands for one indicator', () => {
    assert.deepEqual(mapped('theft', 'robbery'), [
      'imports.yaml:5 "bikes" in police-street files already stands for "theft" (imports.yaml, line 2); keep it for that or for "robbery", as neither contains the other.',
    ]);
  });

  it('may count for an indicator and for one that contains it', () => {
    assert.ok(soundFiles['indicators/a.yaml'].includes('subsetOf: [theft]'));
    assert.deepEqual(mapped('theft', 'bike-theft'), []);
    assert.deepEqual(mapped('bike-theft', 'theft'), []);
  });

  it('may stand for another in another format', () => {
    assert.deepEqual(mapped('theft', 'robbery', 'home-office'), []);
  });
});
