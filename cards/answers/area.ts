import type { FigureRow } from '../../src/answers/answer.ts';
import type { AreaAnswer } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { ageWords } from '../words/age.ts';
import { figureLine, firmnessMark, marked } from '../words/figure.ts';
import { countOf } from '../words/numeral.ts';
import { verdictWords } from '../words/verdict.ts';
import { exceptionItems } from './exception-list.ts';
import { isOverTime, readingBlocks } from './figure-parts.ts';
import { figureRows, mostRows, rowDetails } from './figure-rows.ts';

/** Everything that is held for an area, by outcome, each figure against the whole and the period before. */
export function areaPage(answer: AreaAnswer, context: AnswerContext): Page {
  const { area, groups, lookedAt, standing } = answer;
  const rows = groups.flatMap((group) => group.rows);
  const made = rows.filter(({ figure }) => figure.observation.status === 'illustrative').length;
  const hidden = rows.filter(({ figure }) => figure.observation.status === 'suppressed').length;
  const heading = marked(area.name, made > 0 && made === rows.length);
  const held = `${rows.length} of ${countOf(lookedAt, 'indicator')} ${rows.length === 1 ? 'is' : 'are'} held for ${area.name}`;
  const notes = [
    `${held}.`,
    ...(made > 0 ? [`${made} of them ${made === 1 ? 'is' : 'are'} illustrative: made up for demonstration.`] : []),
    ...(hidden > 0 ? [`${hidden} of them ${hidden === 1 ? 'is' : 'are'} hidden: small number.`] : []),
  ];
  return {
    summary: `${heading}: ${held}`,
    heading,
    blocks: [
      ...textOf(notes.join(' ')),
      ...textOf(ageWords(rows), 'warning'),
      ...textOf(area.note, 'quiet'),
      ...listOf('Exceptions that stand', exceptionItems(standing)),
      ...withinLimit(groups).flatMap(({ outcome, rows: own }) => figureRows(outcome.name, own, said)),
      ...textOf(rows.length > mostRows ? `and ${rows.length - mostRows} more, left out here` : undefined, 'quiet'),
      ...rowDetails(rows),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** The first rows of the groups, as many as a list shows in all. */
export function withinLimit<T extends { readonly rows: readonly FigureRow[] }>(groups: readonly T[]): readonly T[] {
  let room = mostRows;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, room);
    room -= rows.length;
    return rows.length === 0 && group.rows.length > 0 ? [] : [{ ...group, rows }];
  });
}

function said(row: FigureRow): { readonly text: string; readonly detail: string } {
  const { figure, comparisons } = row;
  const title = marked(figure.indicator.name, figure.observation.status === 'illustrative');
  const against = comparisons.map(({ with: comparator, other, verdict }) => {
    const overTime = isOverTime(comparator);
    const name = overTime ? `Since ${other.observation.period.label}` : `Against ${other.area.name}`;
    return `${name}${firmnessMark(other.observation)}: ${verdictWords(verdict, figure, other.observation, overTime ? 'over-time' : 'beside')}`;
  });
  return { text: `${title}: ${figureLine(figure)}`, detail: against.join('. ') };
}
