import type { Area } from '../../../src/indicators/area.ts';
import type { Indicator } from '../../../src/indicators/indicator.ts';
import { ukFiscalCalendar } from '../../../src/indicators/period.ts';
import type { VocabularySource } from '../../../src/questions/vocabulary-source.ts';
import { englishWords } from '../../../src/questions/english/is-english.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

/** How many names and aliases each thing has. */
const namesEach = 3;

/** A made-up catalogue of about so many names and aliases, one in ten of them for areas, the same for the same seed. */
export function madeCatalogue(aliases: number, seed: number): VocabularySource {
  const random = randomFrom(seed);
  const words = englishWords().filter((word) => /^[a-z]{5,10}$/u.test(word));
  const things = Math.floor(aliases / namesEach);
  const taken = new Set<string>();
  const names = (length: number): readonly string[] =>
    Array.from({ length: namesEach }, () => newName(words, length, taken, random));
  const areas = Array.from({ length: Math.max(8, Math.floor(things / 10)) }, (_, at) => area(`area-${at}`, names(1)));
  const indicators = Array.from({ length: things - areas.length }, (_, at) => indicator(`indicator-${at}`, names(2)));
  const county = { ...area('county', ['Wholeshire', 'Wholeshire county', 'WCC']), kind: 'county' as const };
  return {
    calendar: ukFiscalCalendar,
    indicators,
    outcomes: [],
    areas: [...areas, county],
    namedPeriods: [],
    ambiguities: [],
    comparators: { county: 'county' },
  };
}

function newName(words: readonly string[], length: number, taken: Set<string>, random: Random): string {
  for (;;) {
    const name = Array.from({ length }, () => random.pick(words)).join(' ');
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

function area(id: string, [name = id, ...aliases]: readonly string[]): Area {
  return { id, name, kind: 'district', aliases, parent: 'county' };
}

function indicator(id: string, [name = id, ...aliases]: readonly string[]): Indicator {
  return {
    id,
    name,
    aliases,
    outcome: 'made',
    unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 1 },
    basis: 'rolling-12-months',
    polarity: 'lower-is-better',
    headlineArea: 'county',
    source: 'Made up',
    definition: 'Made up.',
    includes: [],
    excludes: [],
    caveats: [],
    breaks: [],
    subsetOf: [],
    overlaps: [],
    sensitive: false,
  };
}
