import assert from 'node:assert/strict';
import { blankRow } from '../../src/imports/formats/long-row.ts';
import type { LongRow } from '../../src/imports/formats/long-row.ts';
import { namesOf } from '../../src/imports/names.ts';
import { periodsOf } from '../../src/imports/periods.ts';
import { readRow } from '../../src/imports/row.ts';
import { Refusal } from '../../src/imports/sentences.ts';
import { ukFiscalCalendar } from '../../src/indicators/period.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const context = {
  names: namesOf(smallCatalogue),
  periods: periodsOf(ukFiscalCalendar),
  file: 'figures.csv',
  today: '2021-05-31',
} as const;

const plain = { indicator: 'MARAC', area: 'county', period: 'Q4 2020/21', value: '49%' };
const textRow = (cells: Partial<LongRow> = {}) => ({
  line: 17,
  cells: { ...blankRow, ...plain, ...cells },
  separator: { name: 'comma', sign: ',' } as const,
});
const row = (cells: Partial<LongRow> = {}) => readRow(textRow(cells), context);

function observation(cells: Partial<LongRow> = {}) {
  const read = row(cells);
  if (read instanceof Refusal) throw new Error(read.reason);
  return read.observation;
}

function reason(cells: Partial<LongRow>): string {
  const read = row(cells);
  assert.ok(read instanceof Refusal, 'the row was taken');
  return read.reason;
}

describe('a row', () => {
  it('becomes an observation on the usual basis, sourced to its file and line', () => {
    assert.deepEqual(observation(), {
      indicator: 'marac-repeats',
      area: 'leicestershire',
      basis: 'rolling-12-months',
      period: { start: '2020-04-01', end: '2021-03-31', label: 'Q4 2020/21' },
      value: 49,
      status: 'final',
      components: [],
      standings: [],
      source: { document: 'figures.csv', place: 'line 17' },
      published: '2021-05-31',
    });
  });

  it('keeps everything that the other columns say', () => {
    const read = observation({
      indicator: 'UAVA referrals',
      period: '2019/20',
      value: '1,611',
      numerator: '1,611',
      denominator: '2,000',
      status: 'Provisional',
      note: 'three services',
      components: 'UAVA=1,174; HBBC and Blaby = 287; others=150',
      published_rag: 'Amber',
      direction: '↓',
      rank: '2',
      rank_of: '9',
      rank_set: 'nearest neighbours',
      band: 'Тор',
      band_set: 'county areas',
      published: '30/04/2021',
      document: 'Board paper',
      page: 'paragraph 12',
    });
    assert.deepEqual(read, {
      indicator: 'uava-referrals',
      area: 'leicestershire',
      basis: 'financial-year',
      period: { start: '2019-04-01', end: '2020-03-31', label: '2019/20' },
      value: 1611,
      numerator: 1611,
      denominator: 2000,
      status: 'provisional',
      note: 'three services',
      components: [
        { name: 'UAVA', value: 1174 },
        { name: 'HBBC and Blaby', value: 287 },
        { name: 'others', value: 150 },
      ],
      publishedRag: 'amber',
      publishedDirection: 'down',
      standings: [
        { set: 'nearest neighbours', rank: 2, of: 9 },
        { set: 'county areas', band: 'Top' },
      ],
      source: { document: 'Board paper', place: 'paragraph 12' },
      published: '2021-04-30',
    });
  });

  it('is refused where a decimal comma has cut its value in two, into the column for notes', () => {
    assert.match(reason({ value: '48', note: '9' }), /^The note is nothing but the number 9\. .* write 48\.9;/u);
    assert.match(reason({ value: '48', note: '9%' }), /write 48\.9%;/u);
    assert.equal(observation({ value: '48.5', note: '9' }).note, '9');
    assert.equal(observation({ value: '48', note: '9 of 18' }).note, '9 of 18');
  });

  it('takes a basis by its name or its id', () => {
    for (const basis of ['rolling 12 months', 'rolling-12-months', 'Rolling 12-Months']) {
      assert.equal(observation({ basis }).basis, 'rolling-12-months');
    }
    assert.equal(observation({ basis: 'quarter' }).period.start, '2021-01-01');
  });

  it('has no value where it is missing or suppressed, and says which', () => {
    const told = (cells: Partial<LongRow>) => [observation(cells).value, observation(cells).status];
    assert.deepEqual(told({ value: '' }), [null, 'missing']);
    assert.deepEqual(told({ value: '-', status: 'final' }), [null, 'missing']);
    assert.deepEqual(told({ value: '*' }), [null, 'suppressed']);
    assert.deepEqual(told({ value: '', status: 'suppressed' }), [null, 'suppressed']);
    assert.deepEqual(told({ value: '0' }), [0, 'final']);
  });

  it('never guesses a direction that can not be read', () => {
    for (const direction of ['1', '\\Rightarrow', '•', '♣']) {
      assert.equal(observation({ direction }).publishedDirection, 'unknown');
    }
    assert.equal(observation().publishedDirection, undefined);
  });

  it('takes a rank in one cell, and no colour where none was given', () => {
    assert.deepEqual(observation({ rank: '2/9' }).standings, [{ set: 'nearest neighbours', rank: 2, of: 9 }]);
    assert.equal(observation({ published_rag: 'not assessed' }).publishedRag, undefined);
  });

  const refused: readonly [Partial<LongRow>, RegExp][] = [
    [{ indicator: 'horoscopes' }, /^No indicator is called "horoscopes"\.$/],
    [{ area: 'Nuneaton' }, /^No area is called "Nuneaton"\.$/],
    [{ area: 'H' }, /more than one area/],
    [{ period: '' }, /period is blank/],
    [{ period: 'Q5 2020/21' }, /no period that can be read/],
    [{ period: 'Q4 2020' }, /no period that can be read/],
    [{ period: 'whenever' }, /no period that can be read/],
    [{ period: '2020/21', basis: 'quarter' }, /names no period of the basis quarter/],
    [{ period: 'Q1 2021/22' }, /^The period Q1 2021\/22 is not over yet\.$/],
    [{ basis: 'fortnight' }, /"fortnight" is no basis\. Known are: month, quarter/],
    [{ status: 'rumoured' }, /"rumoured" is no status/],
    [{ value: 'lots' }, /"lots" is not a number \(value\)/],
    [{ value: '-3' }, /negative/],
    [{ value: '101' }, /more than 100%/],
    [{ value: '12', status: 'suppressed' }, /there can be no value/],
    [{ indicator: 'VWI', value: '31%' }, /has a percent sign, but the unit is per 1,000 population/],
    [{ numerator: 'x' }, /not a number \(numerator\)/],
    [{ denominator: '-5' }, /negative \(denominator\)/],
    [{ components: 'Adults' }, /no list of parts/],
    [{ components: '=12' }, /no list of parts/],
    [{ components: 'Adults=' }, /no list of parts/],
    [{ components: 'Adults=few' }, /not a number \(components\)/],
    [{ published_rag: 'puce' }, /"puce" is no published_rag/],
    [{ rank: '02-Sep' }, /no rank/],
    [{ rank: '0' }, /no rank/],
    [{ rank: '10', rank_of: '9' }, /no rank 10 of 9/],
    [{ band: 'Middling' }, /"Middling" is no band/],
    [{ published: '31/02/2021' }, /no date/],
    [{ published: '2021-06-01' }, /lies in the future/],
    [{ published: '2021-03-30' }, /published on 30 March 2021, but Q4 2020\/21 was not over until 31 March 2021/],
  ];
  for (const [cells, expected] of refused) {
    it(`is refused with one sentence for ${JSON.stringify(cells)}`, () => assert.match(reason(cells), expected));
  }

  it('may end on the day of the import', () => {
    const lastDay = { ...context, today: '2021-03-31' };
    assert.ok(!(readRow(textRow(), lastDay) instanceof Refusal));
    assert.ok(readRow(textRow(), { ...context, today: '2021-03-30' }) instanceof Refusal);
  });
});
