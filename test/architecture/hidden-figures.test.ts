import assert from 'node:assert/strict';
import { productFiles } from './source-file.ts';

const product = productFiles().filter(({ room }) => room !== 'test');

/** Who sets new figures against the ones that are held, small numbers included; all else reads what readers are shown. */
const mayReadAsHeld = ['src/imports/publish.ts', 'src/imports/import-file.ts'];

/** Who opens a store by itself: to read no values from it, to hide them, or to fill it with what readers are shown. */
const mayOpenAStore = ['src/apply-catalogue.ts', 'src/commands/alerts/backtest.ts', 'src/knowledge.ts'];

/** Who asks what an import brought, to take it back. */
const mayAskWhatWasBrought = ['src/imports/undo.ts'];

function filesWith(pattern: RegExp): readonly string[] {
  return product
    .filter(({ path, code }) => !path.startsWith('src/store/') && pattern.test(code))
    .map(({ path }) => path)
    .toSorted();
}

describe('Hidden figures', () => {
  it('are read as they are held by who publishes, and by nobody else', () => {
    assert.deepEqual(filesWith(/\basHeld\b/u), mayReadAsHeld.toSorted());
  });

  it('are behind every store that is opened', () => {
    assert.deepEqual(filesWith(/\bopenStore\(/u), mayOpenAStore);
    assert.deepEqual(filesWith(/\bhidingSmallNumbers\(/u), ['src/catalogue-in-use.ts']);
    assert.deepEqual(filesWith(/\bassembleStore\(|\bindicatorReader\(|\bopenSqliteStore\(/u), []);
  });

  it('are told by what an import brought to who takes it back alone', () => {
    assert.deepEqual(filesWith(/indicators\.broughtBy\(/u), mayAskWhatWasBrought);
  });
});
