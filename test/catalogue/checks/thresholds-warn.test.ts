import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

interface Case {
  readonly polarity: string;
  readonly breach: string;
  readonly more?: string;
}

function rule({ polarity, breach, more = '' }: Case): readonly string[] {
  const recovery = breach.startsWith('above') ? 'below, value: 1' : 'above, value: 99';
  return messages({
    'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace('lower-is-better', polarity),
    'rules.yaml': soundFiles['rules.yaml']
      .replace('breach: { operator: above, value: 5 }', `breach: { operator: ${breach} }`)
      .replace('recovery: { operator: at-or-below, value: 4 }', `recovery: { operator: ${recovery} }${more}`),
  });
}

describe('the breach of a threshold', () => {
  it('lies on the worse side', () => {
    assert.deepEqual(rule({ polarity: 'lower-is-better', breach: 'above, value: 5' }), []);
    assert.deepEqual(rule({ polarity: 'higher-is-better', breach: 'below, value: 5' }), []);
    assert.deepEqual(rule({ polarity: 'lower-is-better', breach: 'below, value: 5' }), [
      'rules.yaml:7 The rule "theft-high" breaches on the better side of "theft" (lower-is-better); turn the operators round or, if it is meant, add "betterSide: true".',
    ]);
    assert.match(rule({ polarity: 'higher-is-better', breach: 'above, value: 5' }).join(''), /better side of "theft"/u);
  });

  it('lies outside a band', () => {
    const polarity = 'within-band\n  band: { low: 10, high: 20 }';
    for (const breach of ['above, value: 20', 'below, value: 10']) assert.deepEqual(rule({ polarity, breach }), []);
    for (const breach of ['above, value: 15', 'below, value: 15'])
      assert.match(rule({ polarity, breach }).join(''), /better side of "theft" \(within-band\)/u);
  });

  it('may lie anywhere where neither way is better, or where the rule says that it means the better side', () => {
    for (const breach of ['above, value: 5', 'below, value: 5']) {
      assert.deepEqual(rule({ polarity: 'neutral', breach }), []);
      assert.deepEqual(rule({ polarity: 'higher-is-better', breach, more: '\n  betterSide: true' }), []);
    }
  });
});
