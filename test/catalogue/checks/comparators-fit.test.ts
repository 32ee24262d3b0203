import assert from 'node:assert/strict';
import { soundFiles } from '../folder-of.ts';
import { messages } from './messages.ts';

const set = (comparators: string): readonly string[] =>
  messages({
    'partnership.yaml': `name: Vale\ncalendar: { yearStartsInMonth: 4 }\ncomparators: ${comparators}\n`,
    'areas.yaml': `${soundFiles['areas.yaml']}- { id: north, name: North, kind: region }\n- { id: land, name: Land, kind: country }\n`,
  });

describe('the areas that figures are set against', () => {
  it('are of a kind that their role can have', () => {
    assert.deepEqual(set('{ county: vale, region: north, country: land }'), []);
    assert.deepEqual(set('{ county: upper, region: vale, country: land }'), []);
    assert.deepEqual(set('{ county: vale, region: upper }'), [
      'partnership.yaml:3 The region to compare with is "upper", which is a district; name an area of one of these kinds: county, group, police-force, region.',
    ]);
    assert.deepEqual(set('{ county: vale, country: north }'), [
      'partnership.yaml:3 The country to compare with is "north", which is a region; name an area of one of these kinds: country.',
    ]);
    assert.match(set('{ county: land }').join(''), /The county to compare with is "land", which is a country/u);
  });

  it('are not the county itself', () => {
    assert.deepEqual(set('{ county: vale, region: vale }'), [
      'partnership.yaml:3 The region to compare with is "vale", as is the county; figures can\'t be set against themselves.',
    ]);
  });
});
