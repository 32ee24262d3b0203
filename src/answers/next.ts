import type { Area } from '../indicators/area.ts';
import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { placeWordsOf, type PlaceWords } from '../questions/place-words.ts';
import type { Choice } from '../questions/question.ts';
import { districtsOf, type Library } from './library.ts';

const steps = ['latest', 'trend', 'districts', 'region', 'last-year', 'source', 'definition'] as const;
type Step = (typeof steps)[number];

/** Which next steps suit each kind of answer, the likeliest first; those that would find nothing are left out. */
const wanted = {
  latest: ['trend', 'districts', 'definition', 'source'],
  trend: ['districts', 'region', 'last-year', 'definition'],
  'compare-areas': ['trend', 'latest', 'definition'],
  'compare-with': ['trend', 'districts', 'source'],
  rag: ['trend', 'latest', 'definition'],
  source: ['latest', 'trend', 'definition'],
  definition: ['latest', 'trend', 'districts', 'source'],
  'no-figure': ['latest', 'districts', 'definition'],
} as const satisfies Record<string, readonly Step[]>;

/** Up to three questions that a reader may want next. Each parses back to what its title promises and finds a figure. */
export async function nextFor(
  after: keyof typeof wanted,
  indicator: Indicator,
  area: Area,
  library: Library,
): Promise<readonly Choice[]> {
  const held = await library.indicators.list({ indicator: indicator.id });
  return wanted[after]
    .filter((step) => finds(step, held, area, library))
    .slice(0, 3)
    .map((step) => choice(step, indicator, area, placeWordsOf(library.catalogue)));
}

function finds(step: Step, held: readonly SeriesSummary[], area: Area, library: Library): boolean {
  const here = held.filter((series) => series.area === area.id);
  const { region } = library.catalogue.comparators;
  switch (step) {
    case 'latest':
    case 'source':
      return here.length > 0;
    case 'trend':
    case 'last-year':
      return here.some((series) => series.periods > 1);
    case 'districts':
      return districtsOf(library.catalogue).some((district) => held.some((series) => series.area === district.id));
    case 'region':
      return here.length > 0 && held.some((series) => series.area === region);
    case 'definition':
      return true;
  }
}

function choice(step: Step, { name, headlineArea }: Indicator, area: Area, words: PlaceWords): Choice {
  const place = area.id === headlineArea ? '' : ` in ${area.name}`;
  const texts: Readonly<Record<Step, string>> = {
    latest: `Latest ${name}${place}`,
    trend: `${name} trend${place}`,
    districts: `Compare ${name} by ${words.part}`,
    region: `${name}${place} compared with the ${words.region}`,
    'last-year': `${name}${place} compared with last year`,
    source: `Source of ${name}${place}`,
    definition: `Definition of ${name}`,
  };
  return { title: texts[step], text: texts[step] };
}
