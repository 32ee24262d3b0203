import type { Area } from '../../indicators/area.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { placesOf } from '../../catalogue/places.ts';
import { placeWordsOf } from '../../questions/place-words.ts';
import type { Answer } from '../answer.ts';
import { chooseFigure } from '../choose-figure.ts';
import { districtsOf, indicatorOf, type Library } from '../library.ts';
import { showsDistricts, showsTrend } from '../next.ts';

/** What can be asked, with examples made from what the store holds, so that each of them finds a figure. */
export async function answerHelp(library: Library): Promise<Answer> {
  const { catalogue } = library;
  const words = placeWordsOf(catalogue);
  const shown = await shownFirst(library);
  const about = shown === undefined ? [] : await examplesAbout(shown, words.part, library);
  const texts = [
    ...about,
    'Which exceptions stand?',
    'What changed since last quarter',
    'Which indicators do you hold?',
  ];
  return {
    kind: 'help',
    partnership: catalogue.name,
    places: placesOf(catalogue),
    examples: texts.map((text) => ({ title: text, text })),
  };
}

interface Shown {
  readonly indicator: Indicator;
  /** A district with a series of it, where there is one. */
  readonly district?: Area;
}

/** An indicator with a series in a district; where there is none, the first with a figure. */
async function shownFirst(library: Library): Promise<Shown | undefined> {
  const { catalogue } = library;
  const series = await library.indicators.list();
  for (const { indicator, area, periods } of series) {
    const district = districtsOf(catalogue).find(({ id }) => id === area);
    if (periods < 5 || district === undefined || !(await showsTrend(indicator, area, library))) continue;
    return { indicator: indicatorOf(catalogue, indicator), district };
  }
  for (const { indicator } of series) {
    if ((await chooseFigure({ indicator }, library)).found) return { indicator: indicatorOf(catalogue, indicator) };
  }
  return undefined;
}

async function examplesAbout(
  { indicator, district }: Shown,
  part: string,
  library: Library,
): Promise<readonly string[]> {
  const { name } = indicator;
  if (district === undefined) return [`Latest ${name}`, `Definition of ${name}`];
  const compared = (await showsDistricts(indicator, library)) ? [`Compare ${name} by ${part}`] : [];
  return [`${name} trend in ${district.name}`, ...compared, `Definition of ${name}`];
}
