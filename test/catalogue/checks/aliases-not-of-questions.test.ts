import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const called = (alias: string): readonly string[] =>
  messages({
    'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace('aliases: [stealing]', `aliases: ['${alias}']`),
  });

describe('the aliases of a catalogue', () => {
  for (const alias of ['trend', 'Red', 'Q4', '2019/20', 'last year', 'the']) {
    it(`are refused where they are words of the questions themselves: ${alias}`, () => {
      assert.deepEqual(called(alias), [
        `indicators/a.yaml:9 "${alias}" can't stand for "Theft", as questions are asked with it; leave it out, or use more words.`,
      ]);
    });
  }

  it('may hold such words beside others', () => {
    for (const alias of ['red bikes', 'theft trend', 'larceny in Q4']) assert.deepEqual(called(alias), []);
  });

  it('leave an official name be', () => {
    assert.deepEqual(messages({ 'areas.yaml': soundFiles['areas.yaml'].replace('name: Upper', 'name: Lower') }), []);
  });

  it('are looked at for areas and for shared words as well', () => {
    const area = messages({ 'areas.yaml': soundFiles['areas.yaml'].replace('[top end]', '[amber]') });
    assert.match(area.join('|'), /^areas\.yaml:6 "amber" can't stand for "Upper", /u);
    const shared = messages({ 'ambiguities.yaml': '- words: [trend]\n  indicators: [theft, bike-theft]\n' });
    assert.match(shared.join('|'), /^ambiguities\.yaml:1 "trend" can't stand for several things, /u);
  });
});
