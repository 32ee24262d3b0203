import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { pageCard } from '../../cards/page-card.ts';
import { pageText, summaryLine } from '../../cards/page-text.ts';
import { plainCard } from '../../cards/plain-card.ts';
import type { Block, Page } from '../../cards/page.ts';
import { unclearCard, unclearSummary, unclearText } from '../../cards/unclear-card.ts';
import type { UnclearReason } from '../../src/questions/question.ts';
import { faultsOf, textsOf } from './card-shape.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).filter((each) => /[\p{L}\p{N}]/u.test(each));
const choice = fc.record({ title: text, text });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.record({ title: text, value: text }), { minLength: 1, maxLength: 60 }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    title: text,
    items: fc.array(fc.record({ text, detail: text }), { maxLength: 200 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    title: text,
    header: fc.tuple(text, text),
    rows: fc.array(fc.tuple(text, text), { maxLength: 200 }),
    folded: fc.boolean(),
  }),
);
const anyPage: fc.Arbitrary<Page> = fc.record({
  summary: text,
  heading: text,
  blocks: fc.array(block, { maxLength: 6 }),
  alternatives: fc.array(choice, { maxLength: 5 }),
  next: fc.array(choice, { maxLength: 9 }),
});

describe('The card of any page', () => {
  it('is well formed and within the limit whatever the page holds', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        assert.deepEqual(faultsOf(pageCard(page)), []);
        assert.ok(summaryLine(page).length <= 300);
      }),
      { numRuns: 150 },
    );
  });

  it('shows nothing as formatting that data brought along', () => {
    assert.equal(escapeMarkdown('*bold* [link](http://x) `code`'), '\\*bold\\* \\[link\\](http://x) \\`code\\`');
    assert.equal(escapeMarkdown('- item'), '\\- item');
    assert.equal(escapeMarkdown('1. item'), '1\\. item');
    assert.equal(escapeMarkdown('# head'), '\\# head');
    assert.equal(escapeMarkdown('{{DATE(2021-01-01)}}'), '{\u200b{DATE(2021-01-01)}}');
    assert.equal(escapeMarkdown('&lt;b&gt;'), '\\&lt;b\\&gt;');
    assert.equal(escapeMarkdown('_a_'), '\\_a\\_');
    assert.equal(
      escapeMarkdown('snake_case stays, 6.9 per 1,000 (+40.8%) & so on'),
      'snake_case stays, 6.9 per 1,000 (+40.8%) & so on',
    );
  });

  it('keeps every letter and figure', () => {
    fc.assert(
      fc.property(text, (each) => {
        const letters = (from: string) => from.replaceAll(/[^\p{L}\p{N}]/gu, '');
        assert.equal(letters(escapeMarkdown(each)), letters(each));
      }),
    );
  });

  it('lets no direction or control character rearrange what stands around it', () => {
    const page = { summary: 'a\u202Eb', heading: 'a\u202Eb\u001B[31m', blocks: [], next: [] };
    const shown = textsOf(pageCard(page)).join('') + pageText(page) + summaryLine(page);
    assert.ok(['\u202E', '\u001B'].every((sign) => !shown.includes(sign)));
  });
});

describe('A question back', () => {
  const reasons: readonly UnclearReason[] = [
    'unknown-words',
    'ambiguous',
    'no-indicator',
    'unknown-period',
    'too-long',
    'empty',
    'too-much',
  ];
  const choices = ['one', 'two', 'three', 'four'].map((each) => ({ title: each, text: each }));

  it('names the words exactly as they were typed, and offers at most three buttons', () => {
    const unclear = {
      outcome: 'unclear',
      reason: 'unknown-words',
      words: ['*near*', 'Nuneaton'],
      choices,
      reading: [],
    } as const;
    const card = unclearCard(unclear);
    assert.deepEqual(faultsOf(card), []);
    assert.match(textsOf(card).join('\n'), /I don’t understand ‘\\\*near\\\*’ and ‘Nuneaton’/);
    assert.equal(unclearSummary(unclear), 'I don’t understand ‘*near*’ and ‘Nuneaton’');
    assert.equal(card.actions?.length, 3);
    assert.match(unclearText(unclear), /Did you mean:\n {2}one\n {2}two\n {2}three$/);
  });

  it('has words for every reason, with and without words and choices', () => {
    for (const reason of reasons) {
      for (const words of [[], ['burglary'], Array.from({ length: 3000 }, (_, index) => `w${index}`)]) {
        for (const offered of [[], choices]) {
          const unclear = { outcome: 'unclear', reason, words, choices: offered, reading: [] } as const;
          assert.deepEqual(faultsOf(unclearCard(unclear)), []);
          assert.ok(unclearSummary(unclear).length > 10);
        }
      }
    }
  });

  it('is no card that a very long word could break', () => {
    const unclear = {
      outcome: 'unclear',
      reason: 'unknown-words',
      words: ['x'.repeat(9000)],
      choices: [],
      reading: [],
    } as const;
    assert.deepEqual(faultsOf(unclearCard(unclear)), []);
  });
});

describe('A plain card', () => {
  it('confirms an order', () => {
    assert.deepEqual(
      faultsOf(plainCard('Subscribed', 'This chat now gets alerts.', [{ title: 'Stop', text: 'unsubscribe' }])),
      [],
    );
    assert.deepEqual(faultsOf(plainCard('Done', 'Nothing more to say.')), []);
  });
});

describe('A card with a picture within itself', () => {
  it('stays under 28 KB as a whole, by leaving rows out', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Q${index}`, `${index}.5 (illustrative)`] as const);
    const picture = { kind: 'picture', url: `data:image/png;base64,${'A'.repeat(18_000)}`, alt: 'A line' } as const;
    const table = {
      kind: 'table',
      title: 'Show the figures',
      header: ['Period', 'Value'],
      rows,
      folded: true,
    } as const;
    const card = pageCard({ summary: 's', heading: 'h', blocks: [picture, table], next: [] });
    assert.deepEqual(faultsOf(card), []);
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 28_000);
    assert.match(textsOf(card).join('\n'), /and \d+ more, left out here/);
  });
});
