import { placeWordsOf } from '../../questions/place-words.ts';
import type { Question } from '../../questions/question.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Answer } from '../answer.ts';
import { chooseFigure } from '../choose-figure.ts';
import type { Library } from '../library.ts';
import type { HeldAnswer } from '../told-answers.ts';

/** Which indicators or areas the store holds figures for; what the catalogue names without a figure is left out. */
export async function answerHeld(question: Extract<Question, { kind: 'held' }>, library: Library): Promise<Answer> {
  const { catalogue } = library;
  const series = await library.indicators.list();
  const indicators = new Set(series.map((each) => each.indicator));
  const areas = new Set(series.map((each) => each.area));
  const held = catalogue.indicators.filter((each) => indicators.has(each.id));
  return {
    kind: 'held',
    what: question.what,
    indicators: catalogue.outcomes
      .map((outcome) => ({ outcome, indicators: held.filter((each) => each.outcome === outcome.id) }))
      .filter((group) => group.indicators.length > 0),
    areas: catalogue.areas.filter((each) => areas.has(each.id)),
    called: { ...placeWordsOf(catalogue), wholeArea: catalogue.comparators.county },
    next: await firstFigures(held, library),
  };
}

/** The first few indicators whose figure can be shown. */
async function firstFigures(held: readonly Indicator[], library: Library): Promise<HeldAnswer['next']> {
  const shown: string[] = [];
  for (const { id, name } of held) {
    if (shown.length === 3) break;
    if ((await chooseFigure({ indicator: id }, library)).found) shown.push(`Latest ${name}`);
  }
  return shown.map((text) => ({ title: text, text }));
}
