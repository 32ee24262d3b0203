import type { SourceAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { cellValue, figureSource, figureTitle, figureValue, provenance, statusWords } from '../words/figure.ts';
import { capital } from '../words/sentence.ts';
import { dateWords } from '../words/time.ts';
import { caveatBlocks, headline, headlineSummary, readingBlocks } from './figure-parts.ts';

/** Where a figure comes from: the paper and the place in it, and every value that was ever published for it. */
export function sourcePage(answer: SourceAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const { observation, indicator } = figure;
  const title = figureTitle(figure);
  return {
    summary: `${headlineSummary(title, figure, old)}. ${provenance(figure)}`,
    heading: title,
    blocks: [
      ...headline(figure, old),
      ...factsOf([
        { title: 'Read in', value: capital(figureSource(observation)) },
        { title: 'Published', value: dateWords(observation.published) },
        { title: 'Status', value: statusWords[observation.status] },
        { title: 'Collected by', value: indicator.source },
      ]),
      ...vintagesTable(answer),
      ...caveatBlocks(observation.note, answer.caveats, answer.breaks),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** Every version of the figure with its day, so that a figure that changed between two meetings explains itself. */
function vintagesTable({ figure, vintages }: SourceAnswer): readonly Block[] {
  if (vintages.length < 2) return [];
  return [
    { kind: 'text', text: `This figure was published ${vintages.length} times; ${figureValue(figure)} is the newest.` },
    {
      kind: 'table',
      title: 'Every version, newest first',
      folded: false,
      header: ['Source', 'Published', 'Value'],
      rows: vintages
        .toReversed()
        .map((each) => [capital(figureSource(each)), dateWords(each.published), cellValue(figure.indicator, each)]),
    },
  ];
}
