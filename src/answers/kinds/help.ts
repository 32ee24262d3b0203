import { placesOf } from '../../catalogue/places.ts';
import { placeWordsOf } from '../../questions/place-words.ts';
import type { Answer } from '../answer.ts';
import { districtsOf, type Library } from '../library.ts';

/** What can be asked, with examples made from what the store holds, so that each of them finds a figure. */
export async function answerHelp(library: Library): Promise<Answer> {
  const { catalogue } = library;
  const words = placeWordsOf(catalogue);
  const series = await library.indicators.list();
  const districts = districtsOf(catalogue);
  const inDistrict = series.find((each) => each.periods > 4 && districts.some((area) => area.id === each.area));
  const indicator = catalogue.indicators.find((each) => each.id === (inDistrict ?? series[0])?.indicator);
  const district = districts.find((each) => each.id === inDistrict?.area);
  const about = indicator === undefined ? [] : examplesAbout(indicator.name, words.part, district?.name);
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

function examplesAbout(indicator: string, part: string, district: string | undefined): readonly string[] {
  if (district === undefined) return [`Latest ${indicator}`, `Definition of ${indicator}`];
  return [`${indicator} trend in ${district}`, `Compare ${indicator} by ${part}`, `Definition of ${indicator}`];
}
