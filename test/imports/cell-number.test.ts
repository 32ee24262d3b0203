import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCellNumber, readCount } from '../../src/imports/cell-number.ts';
import type { Separator } from '../../src/imports/tables/separator.ts';
import { Refusal } from '../../src/imports/sentences.ts';

const comma: Separator = { name: 'comma', sign: ',' };
const semicolon: Separator = { name: 'semicolon', sign: ';' };
const read = (cell: string, separator = comma) => readCellNumber('value', cell, separator);

describe('a cell for a number', () => {
  const written: readonly [string, number][] = [
    ['31%', 31],
    ['31 %', 31],
    ['1,709', 1709],
    ['1,234,567.8', 1234567.8],
    ['4.90', 4.9],
    ['.58', 0.58],
    ['0', 0],
    ['-3', -3],
    ['\u22123', -3],
    ['\u00a012\u00a0', 12],
    ['+2', 2],
  ];
  for (const [cell, value] of written) {
    it(`reads "${cell}" as ${value}`, () => {
      assert.deepEqual(read(cell), { kind: 'number', value, percentSign: cell.includes('%') });
    });
  }

  for (const cell of ['', '  ', '-', '–', '—', 'missing', 'Missing']) {
    it(`reads "${cell}" as no figure`, () => assert.deepEqual(read(cell), { kind: 'missing' }));
  }

  for (const cell of ['*', 'suppressed', 'Suppressed']) {
    it(`reads "${cell}" as a hidden figure`, () => assert.deepEqual(read(cell), { kind: 'suppressed' }));
  }

  const refused = [
    'abc',
    '1,70',
    '17,09',
    '1.2.3',
    '1e5',
    '12 34',
    '%',
    '.',
    ',',
    '31%%',
    '£5',
    '1,7091',
    '--1',
    'NaN',
    '0x10',
    '2/9',
  ];
  for (const cell of refused) {
    it(`refuses "${cell}"`, () => assert.ok(read(cell) instanceof Refusal));
  }

  const advised: readonly (readonly [string, Separator, RegExp])[] = [
    ['4,4', semicolon, /"4,4" may hold a decimal comma \(value\)\. Write 4\.4 if that is meant/u],
    ['4,4 %', semicolon, /Write 4\.4 if/u],
    ['1,709', semicolon, /Write 1\.709 if that is meant; thousands are written without a sign/u],
    ['1.709,5', semicolon, /Write 1709\.5 if/u],
    ['1,234,567', semicolon, /Write 1234567\./u],
    ['4,4', comma, /Write 4\.4 if/u],
    ['1 709', comma, /"1 709" has spaces between its digits \(value\)\. Write 1709\./u],
    ['1\u00a0709\u202f123', semicolon, /Write 1709123\./u],
  ];
  for (const [cell, separator, advice] of advised) {
    it(`refuses "${cell}" between ${separator.name}s, and says what to write`, () => {
      const refusal = read(cell, separator);
      assert.ok(refusal instanceof Refusal);
      assert.match(refusal.reason, advice);
    });
  }

  it('reads plain digits and decimal points whatever separates the columns', () => {
    assert.deepEqual(read('1709', semicolon), { kind: 'number', value: 1709, percentSign: false });
    assert.deepEqual(read('4.4', semicolon), { kind: 'number', value: 4.4, percentSign: false });
  });

  it('reads every number back that is written with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
        assert.deepEqual(read(value.toLocaleString('en-GB')), { kind: 'number', value, percentSign: false });
      }),
    );
  });

  it('holds a count of 0 or more, without a percent sign', () => {
    assert.equal(readCount('numerator', '1,274', comma), 1274);
    assert.equal(readCount('numerator', '', comma), undefined);
    assert.ok(readCount('numerator', '-1', comma) instanceof Refusal);
    assert.ok(readCount('numerator', '5%', comma) instanceof Refusal);
  });
});
