import assert from 'node:assert/strict';
import { foldName, namesOf } from '../../src/imports/names.ts';
import { Refusal } from '../../src/imports/sentences.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const names = namesOf(smallCatalogue);
const areaOf = (text: string) => {
  const found = names.area(text);
  return found instanceof Refusal ? found.reason : found.id;
};
const indicatorOf = (text: string) => {
  const found = names.indicator(text);
  return found instanceof Refusal ? found.reason : found.id;
};

describe('the names in a file', () => {
  it('are ids, codes, full names or aliases, whatever their case and spacing', () => {
    for (const text of [
      'hinckley-and-bosworth',
      'E07000132',
      'HINCKLEY  AND BOSWORTH',
      'Hinckley & Bosworth',
      'hbbc',
    ]) {
      assert.equal(areaOf(text), 'hinckley-and-bosworth', text);
    }
    assert.equal(indicatorOf('MARAC'), 'marac-repeats');
    assert.equal(indicatorOf('MARAC repeat cases'), 'marac-repeats');
  });

  it('are read through look-alike letters of other alphabets', () => {
    assert.equal(areaOf('Hаrbоrоugh'), 'harborough');
    assert.equal(foldName('Тор'), 'top');
  });

  it('are refused where two things share them, with both names', () => {
    assert.equal(
      areaOf('H'),
      '"H" can mean more than one area: Hinckley and Bosworth or Harborough. Write the full name.',
    );
    assert.match(indicatorOf('violence'), /Violence with injury or UAVA referrals/);
    assert.match(indicatorOf('abuse'), /MARAC repeat cases or UAVA referrals/);
  });

  it('are refused where nothing bears them', () => {
    assert.equal(areaOf('Nuneaton'), 'No area is called "Nuneaton".');
    assert.equal(indicatorOf(''), 'The cell for indicator is blank.');
    assert.equal(indicatorOf('---'), 'The cell for indicator is blank.');
  });

  it('are cut short in the sentence where they are endless', () => {
    assert.ok(areaOf('x'.repeat(5000)).length < 120);
  });
});
