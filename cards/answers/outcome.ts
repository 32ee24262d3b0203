import type { FigureRow } from '../../src/answers/answer.ts';
import type { OutcomeAnswer } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { computedRagWords } from '../words/computed-rag.ts';
import { sourceWords } from '../words/figure.ts';
import { countOf } from '../words/numeral.ts';
import { publishedRagWords, ragCounts } from '../words/rag-counts.ts';
import { ragWords } from '../words/rag.ts';
import { listed } from '../words/sentence.ts';
import { exceptionItems } from './exception-list.ts';
import { readingBlocks } from './figure-parts.ts';
import { figureRows, rowDetails, rowLine } from './figure-rows.ts';

/** A board priority: the board's own judgement of it, its indicators with their colours, and what stands. */
export function outcomePage(answer: OutcomeAnswer, context: AnswerContext): Page {
  const { outcome, judgement, rows, without, standing } = answer;
  const colour =
    judgement === undefined ? 'No colour was published' : `${ragWords(judgement.rag)}, ${judgement.period.label}`;
  return {
    summary: `${outcome.name}: ${colour}; ${countOf(rows.length, 'indicator')} with a figure`,
    heading: outcome.name,
    blocks: [
      { kind: 'lead', text: colour },
      ...textOf(
        'The board’s own judgement of the outcome; it does not follow from its indicators, and its grounds are not recorded here.',
        'quiet',
      ),
      ...textOf(judgement === undefined ? undefined : `Source: ${sourceWords(judgement.source)}.`, 'quiet'),
      ...textOf(ragCounts(rows.map(({ published }) => published?.rag))),
      ...listOf('Exceptions that stand', exceptionItems(standing)),
      ...textOf(standing.length === 0 ? 'No exception of its indicators stands.' : undefined),
      ...figureRows('Its indicators', rows, (row) => ({ text: rowLine(row), detail: colours(row) })),
      ...textOf(
        without.length === 0 ? undefined : `No figure is held for ${listed(without.map((each) => each.name))}.`,
      ),
      ...rowDetails(rows),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** The published colour with its period, and the computed one beside it. */
function colours({ published, computed }: FigureRow): string {
  const rule = computed === undefined ? '' : `; by rule: ${computedRagWords(computed)}`;
  return `${publishedRagWords(published)}${rule}`;
}
