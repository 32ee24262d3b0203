import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderForms } from '../../src/questions/orders/orders.ts';
import type { Command } from '../../src/questions/question.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);
const a31 = { reference: 'A-0031' };
const burglary = { indicator: 'residential-burglary', area: 'melton' };

const orders: readonly (readonly [string, Command])[] = [
  ['acknowledge A-0031 because staffing changed', { kind: 'acknowledge', of: a31, reason: 'staffing changed' }],
  ['ack a31', { kind: 'acknowledge', of: a31 }],
  [
    'please acknowledge the alert on MARAC: new criteria',
    { kind: 'acknowledge', of: { indicator: 'marac' }, reason: 'new criteria' },
  ],
  [
    'Acknowledge residential burglary in Melton, we are on it',
    { kind: 'acknowledge', of: burglary, reason: 'we are on it' },
  ],
  [
    'snooze A-0031 until 1 March 2027 because figures are awaited',
    { kind: 'snooze', of: a31, until: { kind: 'date', day: 1, month: 3, year: 2027 }, reason: 'figures are awaited' },
  ],
  [
    'snooze A-0031 because figures are awaited until 1 March 2027',
    { kind: 'snooze', of: a31, until: { kind: 'date', day: 1, month: 3, year: 2027 }, reason: 'figures are awaited' },
  ],
  [
    'snooze MARAC for 2 weeks',
    { kind: 'snooze', of: { indicator: 'marac' }, until: { kind: 'after', count: 2, unit: 'weeks' } },
  ],
  [
    'mute a 31 till Monday as agreed',
    { kind: 'snooze', of: a31, until: { kind: 'weekday', weekday: 1 }, reason: 'agreed' },
  ],
  [
    'snooze A-0031 until 31/03/2027',
    { kind: 'snooze', of: a31, until: { kind: 'date', day: 31, month: 3, year: 2027 } },
  ],
  [
    'snooze A-0031 until 2027-03-31',
    { kind: 'snooze', of: a31, until: { kind: 'date', day: 31, month: 3, year: 2027 } },
  ],
  ['snooze A-0031 until the end of March', { kind: 'snooze', of: a31, until: { kind: 'end-of', month: 3 } }],
  ['unsnooze A-0031', { kind: 'unsnooze', of: a31 }],
  ['comment on A-0031: the partners meet on Friday', { kind: 'comment', of: a31, text: 'the partners meet on Friday' }],
  ['record explanation for A-0031: criteria changed', { kind: 'explain', of: a31, text: 'criteria changed' }],
  [
    'assign A-0031 to Jo Bloggs: review the criteria by 1 March',
    {
      kind: 'assign',
      of: a31,
      owner: 'Jo Bloggs',
      what: 'review the criteria',
      due: { kind: 'date', day: 1, month: 3 },
    },
  ],
  [
    'subscribe to residential burglary in Melton',
    { kind: 'subscribe', follows: { indicators: ['residential-burglary'], areas: ['melton'] } },
  ],
  ['subscribe us to high severity alerts', { kind: 'subscribe', follows: { severity: 'high' } }],
  ['follow the ASB outcome', { kind: 'subscribe', follows: { outcomes: ['reduce-asb'] } }],
  [
    'send us only alerts about vehicle crime',
    { kind: 'subscribe', follows: { indicators: ['vehicle-crime'] }, only: true },
  ],
  ['unsubscribe from vehicle crime', { kind: 'unsubscribe', follows: { indicators: ['vehicle-crime'] } }],
  ['send the digest on Tuesdays at 9am', { kind: 'digest-at', weekday: 2, time: { hour: 9, minute: 0 } }],
  [
    'mute everything until Monday because of the audit',
    { kind: 'mute', until: { kind: 'weekday', weekday: 1 }, reason: 'the audit' },
  ],
  [
    'mute everything, the audit is on, for two weeks',
    { kind: 'mute', until: { kind: 'after', count: 2, unit: 'weeks' }, reason: 'the audit is on' },
  ],
  [
    'Snooze everything because of the audit until 1 March',
    { kind: 'mute', until: { kind: 'date', day: 1, month: 3 }, reason: 'the audit' },
  ],
  [
    'mute vehicle crime in Melton for two weeks because figures are awaited',
    {
      kind: 'mute',
      what: { indicators: ['vehicle-crime'], areas: ['melton'] },
      until: { kind: 'after', count: 2, unit: 'weeks' },
      reason: 'figures are awaited',
    },
  ],
  ['mute this channel', { kind: 'mute' }],
  ['mute all alerts about vehicle crime', { kind: 'mute', what: { indicators: ['vehicle-crime'] } }],
  ['unmute', { kind: 'unmute' }],
  ['unmute everything please', { kind: 'unmute' }],
  ['unmute vehicle crime', { kind: 'unmute', what: { indicators: ['vehicle-crime'] } }],
  ['unmute A-0031 because they came', { kind: 'unsnooze', of: a31, reason: 'they came' }],
  [
    'tell us when residential burglary in Melton passes 5',
    { kind: 'tell-when', ...burglary, condition: { kind: 'beyond', operator: 'above', value: 5 } },
  ],
  [
    'Let me know if residential burglary exceeds 5.5 in Melton, please',
    { kind: 'tell-when', ...burglary, condition: { kind: 'beyond', operator: 'above', value: 5.5 } },
  ],
  [
    'alert us when residential burglary in Melton reaches 5 or more',
    { kind: 'tell-when', ...burglary, condition: { kind: 'beyond', operator: 'at-or-above', value: 5 } },
  ],
  [
    'notify us whenever residential burglary in Melton drops below 1,000',
    { kind: 'tell-when', ...burglary, condition: { kind: 'beyond', operator: 'below', value: 1000 } },
  ],
  [
    'warn us if MARAC is above 45% again',
    {
      kind: 'tell-when',
      indicator: 'marac',
      condition: { kind: 'beyond', operator: 'above', value: 45, percent: true },
    },
  ],
  [
    'tell me when MARAC falls to 30 and clears at 35',
    {
      kind: 'tell-when',
      indicator: 'marac',
      condition: { kind: 'beyond', operator: 'at-or-below', value: 30, clearsAt: 35 },
    },
  ],
  [
    'tell us when vehicle crime gets worse two quarters running',
    { kind: 'tell-when', indicator: 'vehicle-crime', condition: { kind: 'worse', periods: 2, unit: 'quarter' } },
  ],
  [
    'tell us when the RAG of vehicle crime gets worse',
    { kind: 'tell-when', indicator: 'vehicle-crime', condition: { kind: 'worse-colour' } },
  ],
  [
    'stop telling us when residential burglary in Melton passes 5',
    { kind: 'stop-telling', ...burglary, condition: { kind: 'beyond', operator: 'above', value: 5 } },
  ],
  [
    'don’t tell us when residential burglary in Melton passes 5',
    { kind: 'stop-telling', ...burglary, condition: { kind: 'beyond', operator: 'above', value: 5 } },
  ],
  ['Confirm alert W-0003', { kind: 'own-alert', deed: 'confirm', reference: 'W-0003' }],
  ['cancel alert w3', { kind: 'own-alert', deed: 'cancel', reference: 'W-0003' }],
  ['remove alert W 12', { kind: 'own-alert', deed: 'remove', reference: 'W-0012' }],
  ['which alerts of our own do we have?', { kind: 'own-alerts' }],
  ['list our alerts', { kind: 'own-alerts' }],
  ['what is muted?', { kind: 'mutes' }],
  ['digest every friday 14:30', { kind: 'digest-at', weekday: 5, time: { hour: 14, minute: 30 } }],
  ['move the digest to Thursday', { kind: 'digest-at', weekday: 4 }],
];

/** Texts that open as an order and are none: nothing may be carried out, and nothing answered. */
const stuck: readonly (readonly [string, readonly string[]])[] = [
  ['subscribe to burglary near Nuneaton', ['near Nuneaton']],
  ['subscribe to everything except vehicle crime', ['everything except vehicle crime']],
  ['acknowledge everything', ['everything']],
  ['acknowledge A-0031 and A-0032', ['and A-0032']],
  ['acknowledge', []],
  ['snooze A-0031 until blursday', ['until blursday']],
  ['mute', []],
  ['mute everything except vehicle crime', ['except vehicle crime']],
  ['mute everything until blursday', ['until blursday']],
  ['mute burglary near Nuneaton', ['near Nuneaton']],
  ['unmute the moon', ['moon']],
  ['tell us when residential burglary near Melton passes 5', ['near Melton passes 5']],
  ['tell us when burglary near Melton passes 5', ['near Melton passes 5']],
  ['tell us when residential burglary passed 5', ['passed 5']],
  ['tell us when residential burglary was above 5', ['was above 5']],
  ['tell us when residential burglary does not pass 5', ['does not pass 5']],
  ['tell us when residential burglary by women passes 5', ['by women passes 5']],
  ['tell us when residential burglary passes five hundred', ['five hundred']],
  ['tell us when residential burglary passes 5 or vehicle crime 6', ['or vehicle crime 6']],
  ['tell us when residential burglary passes 5 at weekends', ['at weekends']],
  ['tell us when residential burglary passes 5 or less', ['or less']],
  ['tell us when vehicle crime changes', ['changes']],
  ['tell us when vehicle crime', []],
  ['confirm alert A-0003', ['A-0003']],
  ['remove alert W-0003 and W-0004', ['and W-0004']],
  ['send the digest on the moon', ['the moon']],
  ['send the digest at 25:00', ['at 25:00']],
];

describe('An order', () => {
  for (const [text, command] of orders) {
    it(`“${text}” is taken as it is said`, () => {
      const understood = understand(text, vocabulary);
      assert.ok(understood.outcome === 'command', JSON.stringify(understood));
      assert.deepEqual(understood.command, command);
    });
  }

  for (const [text, words] of stuck) {
    it(`“${text}” changes nothing, and says which words are in the way`, () => {
      const understood = understand(text, vocabulary);
      assert.ok(understood.outcome === 'unclear', JSON.stringify(understood));
      if (understood.reason === 'no-order') assert.deepEqual(understood.words, words);
    });
  }

  it('is asked back where a name stands for several things, with the whole order for each', () => {
    const understood = understand('acknowledge burglary in Melton because it is known', vocabulary);
    assert.ok(understood.outcome === 'unclear' && understood.choices.length > 1);
    for (const { text } of understood.choices) assert.equal(understand(text, vocabulary).outcome, 'command', text);
  });

  it('that asks to be told is asked back where it may also be a question, or where what is near can be watched', () => {
    const choicesOf = (text: string): readonly string[] => {
      const understood = understand(text, vocabulary);
      assert.ok(understood.outcome === 'unclear' && understood.choices.length > 0, text);
      return understood.choices.map((each) => each.text);
    };
    const [question = '', order = ''] = choicesOf('tell me if MARAC is above 40');
    assert.equal(understand(question, vocabulary).outcome, 'question');
    assert.equal(understand(order, vocabulary).outcome, 'command');
    for (const text of [
      'tell us when burglary in Melton passes 5',
      'tell us when vehicle crime turns red',
      'tell us when vehicle crime gets worse',
    ]) {
      for (const each of choicesOf(text)) assert.equal(understand(each, vocabulary).outcome, 'command', each);
    }
  });

  it('is never what only sounds like one: such a text is a question, asked back or declined', () => {
    for (const text of [
      'tell us about vehicle crime in Melton',
      'tell us why vehicle crime is up',
      'when did residential burglary pass 5',
      'has vehicle crime passed 5',
      'tell me the vehicle crime trend',
      'tell us which indicators are red',
      'is vehicle crime above 5',
      'what would have been raised',
      'who confirmed W-0003',
      'mute swans in Melton',
      'why is vehicle crime muted',
    ])
      assert.notEqual(understand(text, vocabulary).outcome, 'command', text);
  });

  it('is shown as it is said in full, by an example that is one', () => {
    for (const form of orderForms) {
      const example = form.example(vocabulary);
      assert.equal(understand(example, vocabulary).outcome, 'command', example);
    }
  });

  it('is never carried out with a word added that has no place in it, but for a reason in people’s own words', () => {
    const strange = fc.stringMatching(/^[a-z]{5,9}$/).map((word) => `${word}q`);
    const bare = orders.filter(
      ([, { kind }]) => !['acknowledge', 'snooze', 'unsnooze', 'comment', 'explain', 'mute'].includes(kind),
    );
    fc.assert(
      fc.property(fc.constantFrom(...bare.map(([text]) => text)), strange, (text, word) => {
        assert.notEqual(understand(`${text} ${word}`, vocabulary).outcome, 'command');
        assert.notEqual(understand(`${text} ${word}`, vocabulary).outcome, 'question');
      }),
      { numRuns: 200 },
    );
  });
});
