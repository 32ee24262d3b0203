import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assets, pageHeaders } from '../../../src/http/local/asset.ts';
import { htmlOf } from '../../../src/http/local/assets/markdown.js';
import { pressedOf } from '../../../src/http/local/assets/pressed.js';

async function text(path: string): Promise<string> {
  return (await assets[path]?.read())?.toString('utf8') ?? '';
}

describe('The local page’s files', () => {
  it('are all there, and ask for no other file', async () => {
    for (const path of Object.keys(assets)) {
      const content = await text(path);
      assert.notEqual(content, '', path);
      if (path.endsWith('adaptivecards.js')) continue;
      for (const [, local] of content.matchAll(/(?:src|href)="(\/[^"]*)"/gu))
        assert.ok(assets[local ?? ''], `${path} asks for ${local ?? ''}`);
      for (const [, near] of content.matchAll(/^import .* from '\.\/([^']+)'/gmu)) {
        assert.ok(assets[`/local/assets/${near ?? ''}`], `${path} imports ${near ?? ''}`);
      }
    }
  });

  it('hold no script in the page itself, which the page would not be allowed to run', async () => {
    const page = await text('/');
    assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|\bon[a-z]+=|\bstyle=/u);
    assert.match(pageHeaders['Content-Security-Policy'] ?? '', /script-src 'self';/u);
  });
});

describe('Text on a card of the local page', () => {
  it('shows bold, italic, links and lists', () => {
    assert.equal(htmlOf('**49%** is _above_ 40%'), '<p><strong>49%</strong> is <em>above</em> 40%</p>');
    assert.equal(htmlOf('- one\n- two'), '<p>• one<br>• two</p>');
    assert.match(htmlOf('[ONS](https://www.ons.gov.uk/)'), /<a href="https:\/\/www\.ons\.gov\.uk\/" [^>]*>ONS<\/a>/u);
  });

  it('shows a sign behind a backslash as it is, and no backslash', () => {
    assert.equal(htmlOf('\\*\\*49%\\*\\* \\<b\\> \\& \\_x\\_ C\\\\D'), '<p>**49%** &lt;b&gt; &amp; _x_ C\\D</p>');
    assert.equal(htmlOf('\\[ONS\\](https://www.ons.gov.uk/)'), '<p>[ONS](https://www.ons.gov.uk/)</p>');
    assert.equal(htmlOf('1\\. First'), '<p>1. First</p>');
  });

  it('leaves arithmetic and names as they are', () => {
    for (const plain of ['2 * 3 * 4', 'violence_with_injury', 'a ** b', '[x](javascript:alert(1))']) {
      assert.equal(htmlOf(plain), `<p>${plain}</p>`);
    }
  });

  it('never becomes mark-up of its own, whatever is in it', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '**',
      '_',
      '[a](https://b.example/',
      ')',
      '\n',
      '- ',
      'x',
      ' ',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const allowed =
          /<\/?(?:p|strong|em)>|<br>|<\/a>|<a href="https:\/\/[^"<>\s]*" target="_blank" rel="noopener noreferrer">/gu;
        assert.doesNotMatch(htmlOf(pieces.join('')).replaceAll(allowed, ''), /[<>"]/u);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('A button that is pressed on the local page', () => {
  it('says its words as the person’s own where it is told to', () => {
    const data = { ask: 'Help', msteams: { type: 'imBack', value: 'Help me' } };
    assert.deepEqual(pressedOf('Help', data), { text: 'Help me', shown: 'Help me' });
  });

  it('says its words and carries its data where it sends a message back', () => {
    const data = {
      ask: 'MARAC',
      msteams: { type: 'messageBack', text: 'MARAC repeats', displayText: 'MARAC', value: { a: 1 } },
    };
    assert.deepEqual(pressedOf('Show', data), { text: 'MARAC repeats', value: { ask: 'MARAC', a: 1 }, shown: 'MARAC' });
  });

  it('sends its data alone otherwise, and shows its title', () => {
    assert.deepEqual(pressedOf('Show MARAC', { ask: 'MARAC repeats' }), {
      text: '',
      value: { ask: 'MARAC repeats' },
      shown: 'Show MARAC',
    });
    assert.deepEqual(pressedOf('Show', undefined), { text: '', value: {}, shown: 'Show' });
  });
});
