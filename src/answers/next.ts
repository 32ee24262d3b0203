import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { placeWordsOf, type PlaceWords } from '../questions/place-words.ts';
import type { Choice } from '../questions/question.ts';
import type { Figure } from './answer.ts';
import { commonPeriod, figuresAt } from './areas-at.ts';
import { heldFigures } from './held-figures.ts';
import { chooseFigure, type ChosenFigure } from './choose-figure.ts';
import { comparisonWith } from './comparisons.ts';
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
  periods: ['trend', 'latest', 'definition'],
  'no-figure': ['latest', 'districts', 'definition'],
} as const satisfies Record<string, readonly Step[]>;

/** Up to three questions that a reader may want next. Each parses back to what its title promises and finds a figure. */
export async function nextFor(
  after: keyof typeof wanted,
  indicator: Indicator,
  area: Area,
  library: Library,
): Promise<readonly Choice[]> {
  const offered: Choice[] = [];
  const chosen = await chooseFigure({ indicator: indicator.id, area: area.id }, library);
  for (const step of wanted[after]) {
    if (offered.length === most) break;
    const found = await finds(step, chosen, { indicator, area }, library);
    if (found) offered.push(choice(step, indicator, area, placeWordsOf(library.catalogue)));
  }
  return offered;
}

const most = 3;

/** Whether a step leads to what it promises: a figure, two of them to compare, or more than one in a series. */
async function finds(step: Step, chosen: ChosenFigure, { indicator, area }: Asked, library: Library): Promise<boolean> {
  switch (step) {
    case 'latest':
    case 'source':
      return chosen.found;
    case 'trend':
      return showsTrend(indicator.id, area.id, library);
    case 'last-year':
    case 'region':
      return chosen.found && (await comparisonWith(step, chosen.figure, chosen.points, library)) !== undefined;
    case 'districts':
      return showsDistricts(indicator, library);
    case 'definition':
      return true;
  }
}

/** Whether a series holds two figures or more, so that its trend shows something. */
export async function showsTrend(indicator: string, area: string, library: Library): Promise<boolean> {
  const shown = await chooseFigure({ indicator, area, passHidden: true }, library);
  return shown.found && isSeries(shown.points);
}

/** Whether the points of a series make a trend. */
export function isSeries(points: readonly StoredObservation[]): boolean {
  return points.filter(({ value }) => value !== null).length > 1;
}

type Asked = Pick<Figure, 'indicator' | 'area'>;

/** Whether a table of the districts has a figure, as it is made for the newest period that any of them holds. */
export async function showsDistricts(indicator: Indicator, library: Library): Promise<boolean> {
  const districts = districtsOf(library.catalogue);
  const held = await heldFigures(
    indicator.id,
    districts.map(({ id }) => id),
    library,
  );
  const common = commonPeriod(indicator, held, undefined, library);
  return common !== undefined && (await figuresAt(indicator, districts, common, library)).length > 0;
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
