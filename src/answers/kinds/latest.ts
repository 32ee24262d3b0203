import { agrees } from '../../indicators/derive.ts';
import type { Question } from '../../questions/question.ts';
import { besides, statementsOn } from '../about-figure.ts';
import type { Answer, Figure } from '../answer.ts';
import { comparisonsOf } from '../comparisons.ts';
import { derivedFigure } from '../derived-figure.ts';
import { ruledRagOf } from '../computed-rag.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';
import { releaseAfter } from '../next-release.ts';
import { againstTarget } from '../target.ts';

/** The newest figure of an indicator in an area, or the one of a named period, with what it may be compared with. */
export async function answerLatest(question: Extract<Question, { kind: 'latest' }>, library: Library): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure, points } = found;
  const comparisons = await comparisonsOf(figure, points, library);
  const shown = [figure.observation, ...comparisons.map((each) => each.other.observation)];
  return {
    kind: 'latest',
    figure,
    comparisons,
    ...(await otherwiseFromQuarters(figure, library)),
    newerOnOtherBasis: question.period === undefined ? await newerElsewhere(figure, library) : [],
    ...againstTarget(figure),
    ...(await ruledRagOf(figure, points, library)),
    statements: statementsOn(
      figure.indicator,
      figure.area,
      library.catalogue,
      question.period && figure.observation.period,
    ),
    ...(await besides(figure, shown, library)),
    ...(question.period === undefined ? releaseAfter(figure, points, library) : {}),
    // Whoever names a period knows how old it is; "this year" may be many years back.
    ...(question.period?.kind === 'exact' ? { old: false } : {}),
    next: await nextFor('latest', figure.indicator, figure.area, library),
  };
}

/** What the quarters come to for the same period, where it is not the published value: then both are shown. */
async function otherwiseFromQuarters(figure: Figure, library: Library): Promise<{ readonly fromQuarters?: Figure }> {
  const { indicator, area, observation } = figure;
  const { basis, period, value } = observation;
  if (observation.derived !== undefined || value === null) return {};
  const exact = { kind: 'exact', interval: period, text: period.label } as const;
  const found = await derivedFigure({ indicator, area, basis, period: exact }, library);
  if (found?.found !== true || found.observation.value === null) return {};
  const alike = (found.observation.status === 'illustrative') === (observation.status === 'illustrative');
  if (!alike || agrees(value, found.observation.value)) return {};
  return { fromQuarters: { ...figure, observation: found.observation } };
}

/** Newer figures of the same series' indicator and area on other bases: old is not new, and a part year is no year. */
async function newerElsewhere(figure: Figure, library: Library): Promise<readonly Figure[]> {
  const { indicator, area, observation } = figure;
  const held = await library.indicators.list({ indicator: indicator.id, area: area.id });
  const newer = held.filter(
    (series) =>
      series.basis !== observation.basis && !series.illustrative && series.newest.end > observation.period.end,
  );
  const found = await Promise.all(
    newer.map((series) => findFigure({ indicator: indicator.id, area: area.id, basis: series.basis }, library)),
  );
  return found
    .flatMap((each) => (each.found ? [each.figure] : []))
    .filter((each) => each.observation.period.end > observation.period.end);
}
