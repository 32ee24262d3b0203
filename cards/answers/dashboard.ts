import type { FigureRow } from '../../src/answers/answer.ts';
import type { DashboardAnswer, DashboardGroup } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { textOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { publishedRagWords, ragCounts } from '../words/rag-counts.ts';
import { ragWords } from '../words/rag.ts';
import { listed } from '../words/sentence.ts';
import { monthsLabel } from '../../src/indicators/period.ts';
import { withinLimit } from './area.ts';
import { readingBlocks } from './figure-parts.ts';
import { figureRows, mostRows, rowDetails, rowLine } from './figure-rows.ts';

/** A quarter as a whole: every outcome with the board's judgement and the figures that end with that quarter. */
export function dashboardPage(answer: DashboardAnswer, context: AnswerContext): Page {
  const { period, groups, lookedAt, standing } = answer;
  const rows = groups.flatMap((group) => [...group.rows, ...group.earlier]);
  const ending = new Set(groups.flatMap((group) => group.rows.map(({ figure }) => figure.indicator.id))).size;
  const held = `${ending} of ${countOf(lookedAt, 'indicator')} ${ending === 1 ? 'has' : 'have'} a figure that ends with it`;
  const stands = `${countOf(standing.length, 'exception')} ${standing.length === 1 ? 'stands' : 'stand'} now.`;
  return {
    summary: `Dashboard ${period.label}: ${held}. ${stands}`,
    heading: `Dashboard ${period.label}`,
    blocks: [
      ...textOf(`${monthsLabel(period)}. ${held}.`, 'strong'),
      ...textOf(ragCounts(rows.map(({ published }) => published?.rag))),
      ...textOf(stands),
      ...withinLimit(groups).flatMap(groupBlocks),
      ...textOf(rows.length > mostRows ? `and ${rows.length - mostRows} more, left out here` : undefined, 'quiet'),
      ...rowDetails(rows),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function groupBlocks({ outcome, judgement, rows, earlier, without }: DashboardGroup): readonly Block[] {
  const colour = judgement === undefined ? 'no colour published' : ragWords(judgement.rag);
  const missing =
    without.length === 0
      ? undefined
      : `No figure for the quarter or the year before its end: ${listed(without.map(({ name }) => name))}.`;
  const title = `${outcome.name}: ${colour}`;
  const own = rows.length === 0 ? textOf(title, 'strong') : figureRows(title, rows, said);
  return [...own, ...figureRows('Newest before the end of the quarter', earlier, said), ...textOf(missing, 'quiet')];
}

function said(row: FigureRow): { readonly text: string; readonly detail: string } {
  return { text: rowLine(row), detail: row.published === undefined ? '' : publishedRagWords(row.published) };
}
