import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const rule = (more: string, usual = 'quarter', kind = 'special-cause'): readonly string[] =>
  messages({
    'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace('basis: quarter', `basis: ${usual}`),
    'rules.yaml': `- kind: ${kind}\n  id: odd\n  name: Odd\n  severity: low\n  explanation: For this test.\n${more}`,
  });

describe('a rule that reads a chart', () => {
  it('is not for periods that share months', () => {
    const told = rule('  indicator: theft\n  basis: rolling-12-months\n');
    assert.deepEqual(told, [
      'rules.yaml:7 The rule "odd" reads a chart, but periods of rolling 12 months share months, so that it would never judge: let it watch single months, quarters or years.',
    ]);
    const lost = rule('  indicator: theft\n  basis: financial-year-to-date\n', 'quarter', 'assurance-lost');
    assert.match(lost.join(''), /^rules\.yaml:7 The rule "odd" reads a chart, but/u);
  });

  it('says on which basis it watches an indicator whose usual periods do', () => {
    const told = rule('  indicators: [theft, bike-theft]\n', 'rolling-12-months');
    assert.deepEqual(told, [
      'rules.yaml:6 The rule "odd" reads a chart, but the periods of "theft" (rolling 12 months) share months, so that it would never judge: let it watch single months, quarters or years. Say on which "basis".',
    ]);
    assert.deepEqual(rule('  indicators: [theft]\n  basis: quarter\n', 'rolling-12-months'), []);
  });

  it('may watch single periods, or whatever of an outcome there is', () => {
    assert.deepEqual(rule('  indicator: theft\n'), []);
    assert.deepEqual(rule('  outcomes: [safe]\n', 'rolling-12-months'), []);
  });
});
