import type { PlaceWords } from './place-words.ts';
import type { ComparatorAreas, Entity } from './vocabulary-source.ts';

const rolesWords = {
  region: [
    'region',
    'the region',
    'regional',
    'regionally',
    'regional average',
    'region average',
    'the region average',
    'regional figure',
    'regional one',
    'the regional one',
    'regional rate',
    'the regional rate',
    'regional level',
  ],
  country: [
    'country',
    'the country',
    'national',
    'nationally',
    'national average',
    'national figure',
    'national one',
    'the national one',
    'national rate',
    'the national rate',
    'national level',
  ],
  county: [
    'county',
    'the county',
    'countywide',
    'county wide',
    'county average',
    'county one',
    'the county one',
    'county rate',
    'the county rate',
    'the county average',
    'county as a whole',
    'whole county',
  ],
} as const;

/** The general words for an area that a partnership has its own word for. */
function ownWords(word: string): readonly string[] {
  return [
    word,
    `the ${word}`,
    `${word} average`,
    `the ${word} average`,
    `the whole ${word}`,
    `whole ${word}`,
    `${word} as a whole`,
  ];
}

const roles = ['region', 'country', 'county'] as const;

/** The general words for the areas that figures are compared with, each with the area that it means in this catalogue. */
export function comparatorWords(
  comparators: ComparatorAreas,
  words: PlaceWords,
  entities: readonly Entity[],
): readonly (readonly [string, Entity])[] {
  return roles.flatMap((role) => {
    const area = entities.find(({ as, id }) => as === 'area' && id === comparators[role]);
    if (area === undefined) return [];
    const own = role === 'country' ? [] : ownWords(role === 'county' ? words.whole : words.region);
    return [...new Set([...rolesWords[role], ...own]), `${area.name} average`].map((text) => [text, area] as const);
  });
}
