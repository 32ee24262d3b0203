import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wholeMonths } from '../../src/indicators/period.ts';
import { sameQuestion } from '../../src/questions/choices.ts';
import type { Choice, Question, Understanding } from '../../src/questions/question.ts';
import { questionText } from '../../src/questions/question-text.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { anyQuestion } from './any-question.ts';
import { brief, questionBrief } from './brief.ts';
import { labelledAreas } from './labelled-areas.ts';
import { labelledOwnWords } from './labelled-own-words.ts';
import { labelled } from './labelled-questions.ts';
import { labelledYesOrNo } from './labelled-yes-or-no.ts';
import { refused } from './labelled-refusals.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);
/**
 * A figure to date is named by its months, so its period and its basis are one; and a period of several quarters or months
 * asks for the trend of them.
 */
const isSayable = (each: Question): boolean => {
  if (each.kind === 'trend') return each.basis !== 'financial-year-to-date' || each.span?.kind !== 'between';
  if (each.kind !== 'latest' || each.period === undefined) return true;
  const longest = each.basis === 'quarter' ? 3 : each.basis === 'month' ? 1 : 99;
  const length = each.period.kind === 'exact' ? (wholeMonths(each.period.interval) ?? 0) : 0;
  return each.basis !== 'financial-year-to-date' && length <= longest;
};

const asked = Object.values({
  ...labelled,
  ...refused,
  ...labelledYesOrNo,
  ...labelledOwnWords,
  ...labelledAreas,
}).flatMap((questions) => questions.map(([text]) => text));
const answerable = asked.filter((text) => understand(text, vocabulary).outcome === 'question');

describe('the laws of understanding', () => {
  it('a question written out comes back as exactly that question', () => {
    fc.assert(
      fc.property(anyQuestion.filter(isSayable), (each) => {
        const text = questionText(each, vocabulary);
        assert.ok(text !== undefined, questionBrief(each));
        const understood = understand(text, vocabulary);
        assert.ok(
          understood.outcome === 'question' && sameQuestion(understood.question, each),
          `${text}: ${brief(understood)}, not ${questionBrief(each)}`,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('every choice that is ever offered comes back as a question or a command', () => {
    let offered = 0;
    for (const text of asked) {
      for (const choice of choicesOf(understand(text, vocabulary))) {
        const { outcome } = understand(choice.text, vocabulary);
        assert.ok(outcome === 'question' || outcome === 'command', `${text}: ${choice.text} is ${outcome}`);
        offered += 1;
      }
    }
    assert.ok(offered > 100, `${offered} choices`);
  });

  it('a word that nobody knows is never passed over, wherever it stands', () => {
    const unknown = fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{6,10}$/).map((text) => `${text}x`);
    fc.assert(
      fc.property(fc.constantFrom(...answerable), fc.nat(), unknown, (text, at, word) => {
        const spoilt = inserted(text, at, word);
        assert.notEqual(understand(spoilt, vocabulary).outcome, 'question', spoilt);
      }),
      { numRuns: 2000 },
    );
  });

  it('a word that narrows, turns or dates a question is never passed over', () => {
    const words =
      'not without except near nearby women men young children elderly muslims black tonight today yesterday weekend night ward beat street outside before after never ever median total only knife gang school city centre monday christmas half serious attempted alleged solved unsolved online'.split(
        ' ',
      );
    for (const text of answerable) {
      for (const [at, word] of words.entries()) {
        const spoilt = inserted(text, at, word);
        const { outcome, reading } = understand(spoilt, vocabulary);
        // "Without a RAG" is a cue of its own, which the reading shows.
        const isRead = reading.some(({ as, words: read }) => as === 'cue' && read.split(' ').includes(word));
        assert.ok(outcome !== 'question' || isRead, spoilt);
      }
    }
  });

  it('the same text comes to the same understanding', () => {
    const again = compileVocabulary(smallCatalogue);
    for (const text of asked) assert.deepEqual(understand(text, again), understand(text, vocabulary));
  });

  it('case, punctuation and unseen characters change nothing', () => {
    for (const text of answerable) {
      const same = [
        text.toUpperCase(),
        text.toLowerCase(),
        `  ${text} . `,
        `\u200f${text}\u200b`,
        text.replaceAll(' ', '\u00a0 '),
      ];
      for (const each of same)
        assert.equal(brief(understand(each, vocabulary)), brief(understand(text, vocabulary)), each);
    }
  });

  it('any text at all is understood or asked back, and none runs away with the time', () => {
    const fragments = fc.constantFrom(
      'vwi ',
      'burglary ',
      'H ',
      'q4 ',
      '2020 ',
      '2020/21 to ',
      'march ',
      'compare ',
      'why ',
      '-',
      '/',
      "'",
      '👩‍👩‍👧 ',
      're-',
      'last 4 ',
      'x',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.array(fragments, { maxLength: 3000 }).map((parts) => parts.join('')),
    );
    understand('vwi hinckley', vocabulary);
    fc.assert(
      fc.property(texts, (text) => {
        const quickest = Math.min(...[1, 2, 3].map(() => timed(text)));
        assert.ok(quickest < 2000, `${quickest} ms for ${JSON.stringify(text.slice(0, 200))}`);
      }),
      { numRuns: 300 },
    );
  });

  it('a text of more than 10,000 characters is too long at once', () => {
    assert.equal(brief(understand('vwi '.repeat(2501), vocabulary)), 'unclear too-long');
    assert.equal(brief(understand('x'.repeat(10_000), vocabulary)), 'unclear unknown-words');
  });
});

/** Texts that hold what a message can hold and a question never does. */
const hostile = {
  'right-to-left marks': (text: string) => `\u202e${text}\u202c \u200f`,
  'letters that are not seen': (text: string) => text.split('').join('\u200d'),
  'control characters': (text: string) => `\u0000\u0007${text}\u001b[31m`,
  emoji: (text: string) => `${text} 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿`,
  'half a character': (text: string) => `${text}\ud83d`,
  markup: (text: string) => `<b>${text}</b> <img src=x onerror=alert(1)>`,
  'a link': (text: string) => `[${text}](https://example.org)`,
  'a mention': (text: string) => `<at>Everyone</at> ${text}`,
} as const;

describe('the law of texts that no question holds', () => {
  const plain = 'vwi in hinckley';
  for (const [what, dress] of Object.entries(hostile)) {
    it(`${what}: read as the plain text is, or asked back`, () => {
      const expected = brief(understand(plain, vocabulary));
      const understood = understand(dress(plain), vocabulary);
      if (understood.outcome === 'question') assert.equal(brief(understood), expected);
      else assert.equal(understood.outcome, 'unclear');
    });

    it(`${what}: 10,000 characters are asked back or answered, and no choice repeats them`, () => {
      const text = dress(plain).repeat(1000).slice(0, 10_000);
      const understood = understand(text, vocabulary);
      assert.notEqual(understood.outcome, 'command');
      for (const choice of choicesOf(understood)) assert.ok(choice.text.length < 300, choice.text.slice(0, 100));
    });
  }
});

function choicesOf(understanding: Understanding): readonly Choice[] {
  switch (understanding.outcome) {
    case 'question':
      return understanding.alternatives;
    case 'unclear':
    case 'declined':
      return understanding.choices;
    case 'command':
      return [];
  }
}

function inserted(text: string, at: number, word: string): string {
  const words = text.split(' ');
  return words.toSpliced(at % (words.length + 1), 0, word).join(' ');
}

/** Milliseconds; the quickest of a few tells what the text costs, the others what else the machine was doing. */
function timed(text: string): number {
  const start = performance.now();
  understand(text, vocabulary);
  return performance.now() - start;
}
