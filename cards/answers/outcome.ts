import type { Figure, OutcomeAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { figureTitle, figureValue, sourceWords } from '../words/figure.ts';
import { countOf } from '../words/numeral.ts';
import { ragWords } from '../words/rag.ts';
import { listed } from '../words/sentence.ts';
import { periodWords } from '../words/time.ts';
import { readingBlocks } from './figure-parts.ts';

/** A board priority: the board's own judgement of it, and the newest figure of each of its indicators. */
export function outcomePage(answer: OutcomeAnswer, context: AnswerContext): Page {
  const { outcome, judgement, figures, without } = answer;
  const colour =
    judgement === undefined ? 'No colour was published' : `${ragWords(judgement.rag)}, ${judgement.period.label}`;
  return {
    summary: `${outcome.name}: ${colour}; ${countOf(figures.length, 'indicator')} with a figure`,
    heading: outcome.name,
    blocks: [
      { kind: 'lead', text: colour },
      ...textOf('The board’s own judgement of the outcome; it does not follow from its indicators.', 'quiet'),
      ...textOf(judgement === undefined ? undefined : `Source: ${sourceWords(judgement.source)}.`, 'quiet'),
      { kind: 'list', title: 'Its indicators', items: figures.map(itemOf) },
      ...textOf(
        without.length === 0 ? undefined : `No figure is held for ${listed(without.map((each) => each.name))}.`,
      ),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function itemOf(figure: Figure) {
  const { basis, period, publishedRag, source } = figure.observation;
  const colour = publishedRag === undefined ? '' : ` ${ragWords(publishedRag)}`;
  return {
    text: `${figureTitle(figure)}: ${figureValue(figure)}.${colour}`,
    detail: `${periodWords(basis, period)}; ${sourceWords(source)}`,
  };
}
