import type { TrendAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { textOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { countyName } from '../trend-chart.ts';
import { cellValue, figureTitle, firmnessMark } from '../words/figure.ts';
import { hiddenWords } from '../words/hidden.ts';
import { runWords, signalWords } from '../words/signal.ts';
import { sentence } from '../words/sentence.ts';
import { verdictWords } from '../words/verdict.ts';
import {
  caveatBlocks,
  comparisonFacts,
  footBlocks,
  headline,
  headlineSummary,
  statementBlocks,
} from './figure-parts.ts';

/** A series over time: its newest figure, what it moved from, whether that is a signal, its picture and its figures. */
export function trendPage(answer: TrendAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const title = figureTitle(figure);
  const moved = movedWords(answer);
  return {
    summary: [headlineSummary(title, figure, old), ...(moved === undefined ? [] : [moved])].join('. '),
    heading: title,
    blocks: [
      ...headline(figure, old),
      ...textOf([moved, runWords(answer.run)].filter((each) => each !== undefined).join(' ')),
      ...textOf(answer.points.length < 2 ? onlyOne : signalWords(answer.signal)),
      ...comparisonFacts(answer),
      ...(context.picture === undefined ? [] : [{ kind: 'picture', ...context.picture } as const]),
      ...textOf(hiddenWords(answer.points)),
      pointsTable(answer),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...statementBlocks(answer.statements),
      ...footBlocks(figure, context, answer.nextRelease),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

const onlyOne = 'Only one published figure is held for these periods, so there is no movement to show.';

/** The newest figure against the first one shown: "Since Q1 2016/17: up 1.2 from 6.1 (+19.7%): worse." */
function movedWords({ figure, points, overall }: TrendAnswer): string | undefined {
  const first = points.find(({ value }) => value !== null);
  if (first === undefined || points.length < 2 || overall === undefined) return undefined;
  return `Since ${first.period.label}${firmnessMark(first)}: ${sentence(verdictWords(overall, figure, first, 'over-time')).replace(/^./, lower)}`;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}

/** The figures behind the picture, newest first, with the county's where they are held. */
function pointsTable(answer: TrendAnswer): Block {
  const { figure, points, countyPoints } = answer;
  const { indicator } = figure;
  const county = new Map(countyPoints.map((point) => [point.period.label, point]));
  const beside = (label: string) => {
    const point = county.get(label);
    return point === undefined ? 'none' : cellValue(indicator, point);
  };
  const more = countyPoints.length > 0;
  return {
    kind: 'table',
    title: 'Show the figures',
    folded: true,
    header: ['Period', figure.area.name, ...(more ? [countyName(answer)] : [])],
    rows: points
      .toReversed()
      .map((point) => [point.period.label, cellValue(indicator, point), ...(more ? [beside(point.period.label)] : [])]),
  };
}
