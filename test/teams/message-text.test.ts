import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseActivity } from '../../src/teams/activity.ts';
import { messageText } from '../../src/teams/message-text.ts';
import { botId, personalMessage } from '../support/activities.ts';

function textOf(text: unknown, entities: unknown = [], value?: unknown): string {
  const parsed = parseActivity(personalMessage('http://127.0.0.1:1', '', { text, entities, value }));
  assert.ok('activity' in parsed);
  return messageText(parsed.activity);
}

function mention(text: string, id = botId): unknown {
  return { type: 'mention', text, mentioned: { id, name: 'whoever' } };
}

const bot = mention('<at>Safer Communities</at>');

describe('the text of a message', () => {
  const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['<at>Safer Communities</at> MARAC repeats', 'MARAC repeats', [bot]],
    ['<at>Safer Communities</at>&nbsp;MARAC repeats\r\n', 'MARAC repeats', [bot]],
    ['MARAC repeats <at>Safer Communities</at>', 'MARAC repeats', [bot]],
    ['trend<at>Safer Communities</at>in Hinckley', 'trend in Hinckley', [bot]],
    ['<at>Safer Communities</at>', '', [bot]],
    ['<at>Safer Communities</at> Q4 2020/21 & Q1', 'Q4 2020/21 & Q1', [bot]],
    ['<p>MARAC<br>repeats</p>', 'MARAC repeats', []],
    ['Oadby &amp; Wigston', 'Oadby & Wigston', []],
    ['is 41% &gt; 40%?', 'is 41% > 40%?', []],
    ['&lt;at&gt;', '<at>', []],
    ['&amp;lt;', '&lt;', []],
    ['it&#39;s &#x2013; &bogus; &#0;', "it's – &bogus; &#0;", []],
    ['\u200B\uFEFF\u00A0 MARAC\u00A0repeats \u00A0', 'MARAC repeats', []],
    ['what did <at>Jo Smith</at> say', 'what did Jo Smith say', [mention('<at>Jo Smith</at>', '29:jo')]],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6', []],
    ['a (.*)+ $& text', 'a (.*)+ $& text', [mention('(.*)+$', '29:odd')]],
  ];
  for (const [text, expected, entities] of cases) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
      assert.equal(textOf(text, entities), expected);
    });
  }

  it('is empty where nothing was said and nothing pressed', () => {
    for (const text of [undefined, null, '', ' \n']) assert.equal(textOf(text), '');
  });

  it('is what a button asks, made plain too', () => {
    assert.equal(textOf('', [], { ask: ' Oadby &amp; Wigston ' }), 'Oadby & Wigston');
    assert.equal(textOf(null, [], { ask: 7 }), '');
  });

  it('keeps any plain words as they are', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}%/.,?'-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        assert.equal(textOf(words.join(' ')), words.join(' '));
        assert.equal(textOf(`<at>Safer Communities</at>&nbsp;${words.join(' ')}\n`, [bot]), words.join(' '));
      }),
    );
  });

  it('of a hundred thousand odd characters takes no time', () => {
    const start = performance.now();
    for (const odd of ['<at', '&', '<at>', ' ', '&#', '<p']) textOf(odd.repeat(100_000 / odd.length), [bot]);
    assert.ok(performance.now() - start < 10_000);
  });
});
