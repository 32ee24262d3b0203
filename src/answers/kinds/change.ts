import { verdictBetween } from '../../indicators/verdict.ts';
import type { Question } from '../../questions/question.ts';
import type { PeriodRef } from '../../questions/question-parts.ts';
import { besides } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { findFigure, type Found } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';

type Change = Extract<Question, { kind: 'change' }>;

/** The figures of two periods and what may be said of the change between them, on one basis wherever both are held on it. */
export async function answerChange(question: Change, library: Library): Promise<Answer> {
  const [from, to] = await bothOf(question, library);
  if (!from.found) return from.answer;
  if (!to.found) return to.answer;
  const [earlier, figure] = [from.figure, to.figure].toSorted((a, b) =>
    a.observation.period.end.localeCompare(b.observation.period.end),
  );
  if (earlier === undefined || figure === undefined) throw new Error('Two figures, sorted, are two figures.');
  return {
    kind: 'change',
    figure,
    earlier,
    verdict: verdictBetween(figure.indicator, figure, earlier),
    ...(await besides(figure, [earlier.observation, figure.observation], library)),
    next: await nextFor('compare-with', figure.indicator, figure.area, library),
  };
}

/** Both figures, each looked for on the basis of the other where the two were found on different ones. */
async function bothOf({ from, to, ...of }: Change, library: Library): Promise<readonly [Found, Found]> {
  const find = (period: PeriodRef, like?: Found): Promise<Found> =>
    findFigure({ ...of, period, ...(like?.found === true ? { basis: like.figure.observation.basis } : {}) }, library);
  const [first, last] = await Promise.all([find(from), find(to)]);
  if (!first.found || !last.found || first.figure.observation.basis === last.figure.observation.basis) {
    return [first, last];
  }
  const [firstLike, lastLike] = await Promise.all([find(from, last), find(to, first)]);
  if (firstLike.found) return [firstLike, last];
  return lastLike.found ? [first, lastLike] : [first, last];
}
