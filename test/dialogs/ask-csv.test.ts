import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askCsv, cell } from '../../dialogs/ask-csv.ts';
import { readTextRows } from '../support/csv-rows.ts';
import { catalogue, figure, hinckley, indicator, marac } from '../cards/sample-values.ts';

const standard = {
  comparisons: [],
  newerOnOtherBasis: [],
  statements: [],
  caveats: [],
  breaks: [],
  old: false,
  next: [],
};

describe('Figures as comma-separated values', () => {
  it('carry unit, period, basis, status, source and caveats, and mark what is hidden', () => {
    const shown = figure(49, { numerator: 98, denominator: 200, note: 'As "printed", once' }, marac);
    const hidden = figure(null, { status: 'suppressed' }, indicator(), hinckley);
    const text = askCsv(
      {
        kind: 'several',
        next: [],
        answers: [
          { kind: 'latest', ...standard, figure: shown },
          { kind: 'latest', ...standard, figure: hidden },
          { kind: 'latest', ...standard, figure: shown },
        ],
      },
      catalogue,
    );
    const [head, first, second, ...more] = readTextRows(text);
    assert.equal(more.length, 0);
    assert.equal(head?.length, 12);
    assert.deepEqual(first?.slice(0, 10), [
      'MARAC repeats',
      'Leicestershire',
      'Q4 2020/21',
      'rolling 12 months',
      '49',
      '%',
      '98',
      '200',
      'final',
      '2021-05-31',
    ]);
    assert.match(first?.[11] ?? '', /As "printed", once \| Some cases also count as domestic abuse/u);
    assert.deepEqual([second?.[4], second?.[8]], ['', 'hidden: small number']);
  });

  it('hold nothing that a spreadsheet takes for a formula, and every text in one cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('=1+1', '+4', '-4', '@x', ' =cmd|x', '\t=1', '=a,"b"', '\r=1')),
        (text) => {
          const [row, ...more] = readTextRows(`${cell(text)},end`);
          assert.equal(more.length, 0);
          assert.equal(row?.length, 2);
          assert.doesNotMatch(row[0] ?? '', /^[=+\-@\t\r]/u);
        },
      ),
    );
    assert.equal(cell(-4), '-4');
  });
});
