import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CsvError, parse } from 'csv-parse/sync';
import { CsvRows } from '../../../src/imports/tables/csv-rows.ts';
import { Unreadable } from '../../../src/imports/tables/table.ts';

type Rows = readonly (readonly [line: number, cells: readonly string[]])[];

/** The rows of a text that comes in pieces, or the line of the first that is none or has another number of cells. */
function rowsOf(pieces: readonly string[], sign = ','): Rows | number {
  const rows: (readonly [number, readonly string[]])[] = [];
  const ragged: number[] = [];
  const reader = new CsvRows(sign, {
    row: (line, cells) => rows.push([line, cells]),
    ragged: (line) => ragged.push(line),
  });
  try {
    for (const piece of pieces) reader.write(piece);
    reader.end();
    return ragged[0] ?? rows;
  } catch (error) {
    assert.ok(error instanceof Unreadable, String(error));
    return error.why.line ?? Number.NaN;
  }
}

/** What another reader of such files makes of the text. */
function read(text: string, delimiter: string): readonly (readonly string[])[] | 'refused' {
  const options = { delimiter, trim: true, skip_empty_lines: true, skip_records_with_empty_values: true };
  try {
    return parse(text, options);
  } catch (error) {
    assert.ok(error instanceof CsvError, String(error));
    return 'refused';
  }
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', '"', ',', ';', '\n', '-') });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

function written(rows: readonly (readonly string[])[], sign: string, ending: string): string {
  const quoted = (text: string): string => (/[",;\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(sign) + ending).join('');
}

/** A text in pieces that end after each of these many letters. */
function inPieces(text: string, sizes: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const size of sizes) {
    pieces.push(text.slice(from, from + size));
    from += size;
  }
  return [...pieces, text.slice(from)];
}

describe('The rows of a CSV text', () => {
  it('are those that another reader finds, whatever the cells hold and wherever the pieces end', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.integer({ min: 0, max: 9 })),
        (rows, sign, ending, sizes) => {
          const text = written(rows, sign, ending);
          const found = rowsOf(inPieces(text, sizes), sign);
          assert.ok(typeof found !== 'number', `refused in line ${String(found)}`);
          assert.deepEqual(
            found.map(([, cells]) => cells),
            read(text, sign),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are refused where another reader refuses them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', '\n'), maxLength: 24 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 0, max: 9 })), (content, sizes) => {
        // An empty cell in quotation marks before another mark, or alone in its row, is read in other ways. So is a row
        // of blank cells only, which is passed over here however many it has.
        fc.pre(!/"" *"|(?:^|\n) *"" *(?:\n|$)|(?:^|\n)[ ,"]*[,"][ ,"]*(?:\n|$)/u.test(content));
        const found = rowsOf(inPieces(content, sizes));
        const expected = read(content, ',');
        assert.deepEqual(typeof found === 'number' ? 'refused' : found.map(([, cells]) => cells), expected);
      }),
      { numRuns: 5000 },
    );
  });

  it('are numbered by the line that they end on, blank ones and those within a cell counted', () => {
    const text = 'a,b\n\n"1\n2",3\n , \n4,5';
    assert.deepEqual(rowsOf([text]), [
      [1, ['a', 'b']],
      [4, ['1\n2', '3']],
      [6, ['4', '5']],
    ]);
    assert.deepEqual(rowsOf([text.replaceAll('\n', '\r\n')]), [
      [1, ['a', 'b']],
      [4, ['1\r\n2', '3']],
      [6, ['4', '5']],
    ]);
  });

  it('are told apart from those with another number of cells than the first, which leave the others alone', () => {
    const found: (readonly [string, number])[] = [];
    const reader = new CsvRows(',', {
      row: (line) => found.push(['row', line]),
      ragged: (line) => found.push(['ragged', line]),
    });
    reader.write('a,b\n1,2,3\n1,2\n1\n,,\n"1\n2",3,\n4,5\n');
    reader.end();
    assert.deepEqual(found, [
      ['row', 1],
      ['ragged', 2],
      ['row', 3],
      ['ragged', 4],
      ['ragged', 7],
      ['row', 8],
    ]);
  });

  it('are refused with the line of the fault', () => {
    assert.equal(rowsOf(['a,b\n"1\n2",3\n1"2,3\n4,5\n']), 4, 'a mark within a cell');
    assert.equal(rowsOf(['a,b\n"1\n2" 3,4\n5,6\n']), 3, 'more behind a cell in marks');
    assert.equal(rowsOf(['a,b\n1,2\n"3,4\n5,6\n']), 4, 'an open mark');
    assert.equal(rowsOf([`a,b\n1,2\n"${'3'.repeat(100_000)}\n`, '4,5\n']), 3, 'an open mark in a large file');
  });
});
