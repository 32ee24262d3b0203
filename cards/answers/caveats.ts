import type { CaveatsAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { figureLine, figureTitle, statusWords } from '../words/figure.ts';
import { countOf } from '../words/numeral.ts';
import { sentence } from '../words/sentence.ts';
import { caveatBlocks, footBlocks } from './figure-parts.ts';

/** What is recorded that a reader of a figure must know; that nothing is recorded does not make a figure a good one. */
export function caveatsPage(answer: CaveatsAnswer, context: AnswerContext): Page {
  const { figure, caveats, breaks, elsewhere } = answer;
  const { note, status } = figure.observation;
  const title = figureTitle(figure);
  const count =
    new Set([...(note === undefined ? [] : [note]), ...caveats.map(({ text }) => text)]).size + breaks.length;
  const said =
    count === 0
      ? 'No caveat is recorded for this figure. That does not say that there is none.'
      : `${countOf(count, 'caveat')} ${count === 1 ? 'is' : 'are'} recorded for this figure.`;
  return {
    summary: `${title}: ${said}`,
    heading: title,
    blocks: [
      { kind: 'text', text: said, look: 'strong' },
      ...textOf(`${figureLine(figure)}. ${statusWords[status]}`),
      ...caveatBlocks(note, caveats, breaks),
      ...listOf(
        'Of other figures of this series',
        elsewhere.map(({ text }) => ({ text: sentence(text) })),
      ),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}
