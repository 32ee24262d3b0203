import { placeWordsOf } from '../questions/place-words.ts';
import type { Catalogue } from './catalogue.ts';

/** The places that a partnership has, in its own words; what it has none of is left out. */
export interface Places {
  readonly parts?: string;
  readonly whole: string;
  readonly region?: string;
}

/** What can be said of a catalogue's places: parts only where the whole has some, a region only where one is named. */
export function placesOf(catalogue: Pick<Catalogue, 'areas' | 'comparators' | 'words'>): Places {
  const { areas, comparators } = catalogue;
  const { parts, whole, region } = placeWordsOf(catalogue);
  const hasParts = areas.some((area) => area.kind === 'district' && area.parent === comparators.county);
  return { whole, ...(hasParts ? { parts } : {}), ...(comparators.region === undefined ? {} : { region }) };
}
