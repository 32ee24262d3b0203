import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bases } from '../../src/indicators/basis.ts';
import {
  financialQuarter,
  financialYear,
  months,
  monthsLabel,
  ukFiscalCalendar,
  wholeMonths,
} from '../../src/indicators/period.ts';
import type { Interval } from '../../src/indicators/period.ts';
import { sameQuestion } from '../../src/questions/choices.ts';
import { backText, intervalText } from '../../src/questions/period-text.ts';
import { picks } from '../../src/questions/question.ts';
import type { Choice, Comparator, PeriodRef, Question, Span, Understanding } from '../../src/questions/question.ts';
import { questionText } from '../../src/questions/question-text.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { brief, questionBrief } from './brief.ts';
import { labelled } from './labelled-questions.ts';
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

const asked = Object.values({ ...labelled, ...refused }).flatMap((questions) => questions.map(([text]) => text));
const answerable = asked.filter((text) => understand(text, vocabulary).outcome === 'question');

const indicator = fc.constantFrom(...smallCatalogue.indicators.map(({ id }) => id));
const area = fc.constantFrom(...smallCatalogue.areas.map(({ id }) => id));
const district = fc.constantFrom(...smallCatalogue.areas.filter(({ kind }) => kind === 'district').map(({ id }) => id));
const year = fc.integer({ min: 2014, max: 2024 });
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => financialQuarter(y, q, ukFiscalCalendar)),
  year.map((y) => financialYear(y, ukFiscalCalendar)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })).map(([y, m, n]) => months(y, m, n)),
);
/** A period that is no quarter and no year is named by its months, and may be where it is a quarter. */
const exact: fc.Arbitrary<PeriodRef> = fc.tuple(interval, fc.boolean()).map(([each, byMonths]) => {
  const length = wholeMonths(each);
  const quarter = intervalText(each, ukFiscalCalendar).startsWith('Q');
  if (length === 12 || (quarter && !byMonths)) {
    return { kind: 'exact', interval: each, text: intervalText(each, ukFiscalCalendar) };
  }
  return { kind: 'exact', interval: each, text: monthsLabel(each), months: true };
});
const back: fc.Arbitrary<PeriodRef> = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('quarter' as const, 'year' as const))
  .map(([count, unit]) => ({ kind: 'back', count, unit, text: backText(count, unit) }));
const span: fc.Arbitrary<Span> = fc.oneof(
  interval.map((each) => ({ kind: 'between' as const, interval: each })),
  interval.map(({ start }) => ({ kind: 'between' as const, interval: { start, end: '9999-12-31' } })),
  fc.constantFrom(...smallCatalogue.namedPeriods).map(({ start, end }) => ({
    kind: 'between' as const,
    interval: { start, end },
  })),
  fc.integer({ min: 2, max: 40 }).map((count) => ({ kind: 'last' as const, count })),
);
const spoken = fc.constantFrom(...bases.filter((basis) => basis !== 'pooled-years' && basis !== 'survey-wave'));
const optional = { requiredKeys: ['kind', 'indicator'] as const };

/** Every sort of question that a text can ask of the small catalogue. */
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record(
    { kind: fc.constant('latest' as const), indicator, area, basis: spoken, period: fc.oneof(exact, back) },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    { kind: fc.constant('trend' as const), indicator, area, basis: spoken, span },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    {
      kind: fc.constant('compare-areas' as const),
      indicator,
      areas: fc.oneof(fc.constant([]), fc.uniqueArray(district, { minLength: 2, maxLength: 4 })),
      period: exact,
    },
    { requiredKeys: ['kind', 'indicator', 'areas'] },
  ),
  fc.record(
    {
      kind: fc.constant('compare-with' as const),
      indicator,
      area: district,
      comparator: fc.constantFrom<Comparator>(
        'last-period',
        'last-quarter',
        'last-year',
        'region',
        'country',
        'county',
        'target',
      ),
      period: exact,
    },
    { requiredKeys: ['kind', 'indicator', 'comparator'] },
  ),
  fc.record(
    { kind: fc.constant('rag' as const), indicator, period: exact },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    { kind: fc.constant('source' as const), indicator, area, period: exact },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record({ kind: fc.constant('definition' as const), indicator }),
  fc.record(
    {
      kind: fc.constant('list' as const),
      pick: fc.constantFrom(...picks),
      outcome: fc.constantFrom(...smallCatalogue.outcomes.map(({ id }) => id)),
      area,
    },
    { requiredKeys: ['kind', 'pick'] },
  ),
  fc.record({
    kind: fc.constant('list' as const),
    pick: fc.constantFrom('worse' as const, 'better' as const),
    against: fc.constantFrom('last-year' as const, 'last-quarter' as const),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    pick: fc.constant('not-updated' as const),
    since: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => financialQuarter(y, q, ukFiscalCalendar)),
  }),
  fc.constantFrom<Question>(
    { kind: 'exceptions' },
    { kind: 'help' },
    { kind: 'held', what: 'areas' },
    { kind: 'held', what: 'indicators' },
    { kind: 'outcome', outcome: 'reduce-crime' },
    { kind: 'outcome', outcome: 'reduce-asb' },
  ),
);

describe('the laws of understanding', () => {
  it('a question written out comes back as exactly that question', () => {
    fc.assert(
      fc.property(question.filter(isSayable), (each) => {
        const text = questionText(each, vocabulary);
        assert.ok(text !== undefined, questionBrief(each));
        const understood = understand(text, vocabulary);
        assert.ok(
          understood.outcome === 'question' && sameQuestion(understood.question, each),
          `${text}: ${brief(understood)}, not ${questionBrief(each)}`,
        );
      }),
      { numRuns: 3000 },
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
      { numRuns: 5000 },
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
        assert.notEqual(understand(spoilt, vocabulary).outcome, 'question', spoilt);
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
