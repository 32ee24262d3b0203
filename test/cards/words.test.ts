import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { difference } from '../../src/indicators/compare.ts';
import { polarities } from '../../src/indicators/indicator.ts';
import { besideWords, movedWords } from '../../cards/words/change.ts';
import { numeral, valueWords } from '../../cards/words/numeral.ts';
import { boundWords } from '../../cards/words/bound.ts';
import { meets } from '../../src/alerts/bound.ts';
import { operators } from '../../src/alerts/rule.ts';
import { listed, quoted, sentence } from '../../cards/words/sentence.ts';
import { signalWords } from '../../cards/words/signal.ts';
import { dateWords, dayWords, periodWords } from '../../cards/words/time.ts';
import { indicator, marac, quarterly } from './sample-values.ts';

const tenths = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 10);
const anyIndicator = fc
  .record({ polarity: fc.constantFrom(...polarities), percent: fc.boolean() })
  .map(({ polarity, percent }) =>
    indicator({ polarity, band: { low: 100, high: 200 }, ...(percent ? { unit: marac.unit } : {}) }),
  );

describe('Words for a change', () => {
  it('say what the board papers must say', () => {
    const rate = indicator();
    assert.equal(movedWords(difference(rate, 6.9, 4.9), rate, 4.9), 'up 2.0 from 4.9 (+40.8%): worse');
    assert.equal(besideWords(difference(rate, 6.9, 8.4), rate, 8.4), '1.5 below 8.4 (−17.9%): better');
    assert.equal(movedWords(difference(marac, 49, 50), marac, 50), 'down 1 percentage point from 50%: better');
    const training = indicator({ polarity: 'higher-is-better', unit: { kind: 'percent', name: '%', decimals: 1 } });
    assert.equal(
      movedWords(difference(training, 63.3, 59), training, 59),
      'up 4.3 percentage points from 59.0%: better',
    );
    assert.equal(movedWords(difference(rate, 4.9, 4.9), rate, 4.9), 'level at 4.9');
  });

  it('agree with the figures in direction, in sign and in better or worse', () => {
    fc.assert(
      fc.property(anyIndicator, tenths, tenths, (of, value, other) => {
        const moved = movedWords(difference(of, value, other), of, other);
        const beside = besideWords(difference(of, value, other), of, other);
        assert.equal(moved.startsWith('up '), value > other);
        assert.equal(moved.startsWith('down '), value < other);
        assert.equal(beside.includes(' above '), value > other);
        assert.equal(beside.includes(' below '), value < other);
        if (value > other) assert.ok(!moved.includes('−'), moved);
        if (value < other) assert.ok(!moved.includes('+'), moved);
        if (of.polarity === 'neutral') assert.doesNotMatch(moved, /: (better|worse)$/);
        if (of.polarity === 'lower-is-better') assert.equal(moved.endsWith(': worse'), value > other);
        if (of.polarity === 'higher-is-better') assert.equal(moved.endsWith(': better'), value > other);
      }),
    );
  });

  it('never show a difference as 0 where there is one', () => {
    fc.assert(
      fc.property(tenths, tenths, (value, other) => {
        fc.pre(value !== other);
        assert.doesNotMatch(
          movedWords(difference(indicator(), value, other), indicator(), other),
          /(up|down) 0(\.0+)? /,
        );
      }),
    );
  });
});

describe('Words for a value', () => {
  it('carry the unit and never lose a place that was published', () => {
    assert.equal(valueWords(6.9, indicator().unit), '6.9 per 1,000 population');
    assert.equal(valueWords(51.14, indicator().unit), '51.14 per 1,000 population');
    assert.equal(valueWords(49, marac.unit), '49%');
    assert.equal(valueWords(1709, { kind: 'count', name: 'referrals', decimals: 0 }), '1,709 referrals');
    assert.equal(valueWords(1, { kind: 'count', name: 'referrals', decimals: 0 }), '1 referral');
    assert.equal(valueWords(5, indicator().unit), '5.0 per 1,000 population');
    assert.equal(numeral(-1234.5, 1), '−1,234.5');
  });

  it('read back as the number they stand for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        const value = units / 1000;
        assert.equal(Number(numeral(value, decimals).replaceAll(',', '').replace('−', '-')), value);
      }),
    );
  });
});

describe('Words for time', () => {
  it('name periods in full', () => {
    const span = (start: string, end: string, label: string) => ({ start, end, label });
    assert.equal(periodWords('rolling-12-months', quarterly(2020, 4)), 'rolling 12 months to Q4 2020/21');
    assert.equal(
      periodWords('quarter', span('2021-01-01', '2021-03-31', 'Q4 2020/21')),
      'Q4 2020/21 (January to March 2021)',
    );
    assert.equal(periodWords('financial-year', span('2019-04-01', '2020-03-31', '2019/20')), 'financial year 2019/20');
    assert.equal(
      periodWords('financial-year-to-date', span('2020-04-01', '2020-12-31', 'April to December 2020')),
      'April to December 2020 (year to date)',
    );
    assert.equal(
      periodWords('pooled-years', span('2018-04-01', '2020-03-31', 'April 2018 to March 2020')),
      'April 2018 to March 2020 (2 years pooled)',
    );
  });

  it('name days in the partnership’s time zone', () => {
    assert.equal(dateWords('2021-03-31'), '31 March 2021');
    assert.equal(dayWords('2021-06-01T23:30:00.000Z', 'Europe/London'), '2 June 2021');
  });
});

describe('Words for a limit', () => {
  it('are strict where the limit is', () => {
    const unit = marac.unit;
    assert.equal(boundWords({ operator: 'above', value: 40 }, unit), 'above 40%');
    assert.equal(boundWords({ operator: 'at-or-below', value: 38 }, unit), '38% or below');
    for (const operator of operators) {
      assert.equal(boundWords({ operator, value: 40 }, unit).includes(' or '), meets({ operator, value: 40 }, 40));
    }
  });
});

describe('Sentences', () => {
  it('end once and start with a capital', () => {
    assert.equal(sentence('criteria changed'), 'Criteria changed.');
    assert.equal(sentence('Criteria changed.'), 'Criteria changed.');
    assert.equal(sentence(' a\n b '), 'A b.');
  });

  it('list names as people do', () => {
    assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
    assert.equal(quoted(['near', 'Nuneaton']), '‘near’ and ‘Nuneaton’');
    assert.equal(listed([]), '');
  });

  it('say why nothing was tested', () => {
    assert.match(signalWords({ tested: false, why: 'overlapping-periods' }), /^Not tested .* share months/);
    assert.match(
      signalWords({ tested: true, method: 'xmr', basis: 'quarter', points: 9, trial: true, newest: 'concern' }),
      /^Signal of concern.*9 figures by quarter.*trial limits/,
    );
  });

  it('say from which break the limits start, and whether the target is met', () => {
    const tested = { tested: true, method: 'xmr', basis: 'quarter', points: 13, trial: false } as const;
    assert.match(
      signalWords({ ...tested, newest: 'usual-variation', since: '2020-04-01', assurance: 'consistently-fails' }),
      /13 figures by quarter tested, from the change of definition on 1 April 2020\)\. .* target is consistently missed\.$/,
    );
    assert.match(signalWords({ ...tested, newest: 'concern', assurance: 'hit-and-miss' }), /hit and miss/);
    assert.match(signalWords({ ...tested, newest: 'concern', assurance: 'consistently-passes' }), /consistently met/);
  });

  it('tell a trend over five years, and that there is none', () => {
    const five = { tested: true, method: 'over-five', basis: 'financial-year', direction: 'down' } as const;
    assert.equal(
      signalWords({ ...five, significant: true, meaning: 'better' }),
      'A trend over the newest five figures by financial year: down, better, and more than chance would explain.',
    );
    assert.match(signalWords({ ...five, significant: false, meaning: 'better' }), /^No trend over the newest five/);
  });
});
