import type { Publication } from '../../indicators/indicator-store.ts';
import type { StoredObservation } from '../../indicators/observation.ts';
import { verdictOn } from '../../indicators/verdict.ts';
import type { Question } from '../../questions/question.ts';
import { besides } from '../about-figure.ts';
import type { Answer, Figure, HistoryAnswer } from '../answer.ts';
import { comparisonWith } from '../comparisons.ts';
import { findFigure } from '../find-figure.ts';
import { everyPublication, type Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** Why a figure differs from last time: every version of it with what published it, and the period before. */
export async function answerHistory(
  question: Extract<Question, { kind: 'history' }>,
  library: Library,
): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure, points } = found;
  const versions = await versionsOf(figure, library);
  const before = await comparisonWith('last-period', figure, points, library);
  const shown = [...versions.map((each) => each.observation), ...(before ? [before.other.observation] : [])];
  return {
    kind: 'history',
    figure,
    versions,
    ...revisionOf(figure, versions),
    ...(before === undefined ? {} : { before }),
    ...(await besides(figure, shown, library)),
    next: await nextFor('source', figure.indicator, figure.area, library),
  };
}

async function versionsOf({ observation }: Figure, library: Library): Promise<HistoryAnswer['versions']> {
  const vintages = await library.indicators.vintages(observation, observation.period);
  const publications = await library.indicators.publications(everyPublication);
  return vintages.map((each) => ({ observation: each, ...broughtBy(each, publications) }));
}

function broughtBy({ publication }: StoredObservation, all: readonly Publication[]): { publication?: Publication } {
  const found = all.find(({ id }) => id === publication);
  return found === undefined ? {} : { publication: found };
}

/** What the newest version may be said to be against the one that was told before it. */
function revisionOf({ indicator }: Figure, versions: HistoryAnswer['versions']): Pick<HistoryAnswer, 'revision'> {
  const newest = versions.at(-1)?.observation;
  const earlier = versions.at(-2)?.observation;
  return newest === undefined || earlier === undefined ? {} : { revision: verdictOn(indicator, newest, earlier) };
}
