import type { Question } from '../../questions/question.ts';
import type { PeriodRef } from '../../questions/question-parts.ts';
import { besides, statementsOn } from '../about-figure.ts';
import type { Answer, Figure } from '../answer.ts';
import type { RagAnswer } from '../rag-answer.ts';
import { computedRagOf } from '../computed-rag.ts';
import { findFigure } from '../find-figure.ts';
import { wholesOf, type Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** The published colour of an indicator, of the period asked for or the newest that carries one, and the computed one. */
export async function answerRag(question: Extract<Question, { kind: 'rag' }>, library: Library): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { points } = found;
  const coloured = points.filter((point) => point.publishedRag !== undefined);
  const judged =
    question.period === undefined ? coloured.at(-1) : coloured.find((each) => each === found.figure.observation);
  const figure = { ...found.figure, observation: judged ?? found.figure.observation };
  const before = coloured.findLast((point) => point.period.end < figure.observation.period.end);
  const { standing, outcome } = await context(figure.indicator.id, figure.indicator.outcome, library);
  return {
    kind: 'rag',
    figure,
    ...(figure.observation.publishedRag === undefined ? {} : { published: figure.observation.publishedRag }),
    ...(before?.publishedRag === undefined ? {} : { before: { period: before.period, rag: before.publishedRag } }),
    ...(judged !== undefined && found.figure.observation !== judged ? { newerWithoutRag: found.figure } : {}),
    ...(question.why === true
      ? { why: { statements: statementsOn(figure.indicator, figure.area, library.catalogue) } }
      : {}),
    elsewhere: judged === undefined ? await colouredElsewhere(figure, question.period, library) : [],
    computed: await computedRagOf(found.figure, points, library),
    ...(outcome === undefined ? {} : { outcome }),
    standing,
    ...(await besides(figure, [figure.observation], library)),
    next: await nextFor('rag', figure.indicator, figure.area, library),
  };
}

/** The newest figure of every other whole that was given a colour, for the period asked for where there is one. */
async function colouredElsewhere(
  { indicator, area, observation }: Figure,
  period: PeriodRef | undefined,
  library: Library,
): Promise<readonly Figure[]> {
  const { catalogue, indicators } = library;
  const others = wholesOf(catalogue).filter(({ id }) => id !== area.id);
  const figures = await indicators.figures({ indicators: [indicator.id], areas: others.map(({ id }) => id) });
  return others.flatMap((other) => {
    const coloured = figures.findLast(
      (each) =>
        each.area === other.id &&
        each.publishedRag !== undefined &&
        (period === undefined || each.period.end === observation.period.end),
    );
    return coloured === undefined ? [] : [{ indicator, area: other, observation: coloured }];
  });
}

async function context(
  indicator: string,
  outcomeId: string,
  library: Library,
): Promise<Pick<RagAnswer, 'standing' | 'outcome'>> {
  const standing = (await library.alerts.standing()).filter((each) => each.series.indicator === indicator);
  const outcome = library.catalogue.outcomes.find((each) => each.id === outcomeId);
  const judgement = outcome?.judgements.at(-1);
  return {
    standing,
    ...(outcome === undefined ? {} : { outcome: { outcome, ...(judgement === undefined ? {} : { judgement }) } }),
  };
}
