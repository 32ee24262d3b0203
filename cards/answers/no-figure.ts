import type { NoFigureAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { inPlace } from '../words/figure.ts';
import { capital } from '../words/sentence.ts';
import { periodWords } from '../words/time.ts';
import { underivableWords } from '../words/underivable.ts';
import { readingBlocks, statementBlocks } from './figure-parts.ts';

/** That nothing is held for what was asked, which part of it is missing, and what is held instead. */
export function noFigurePage(answer: NoFigureAnswer, context: AnswerContext): Page {
  const { indicator, area, held } = answer;
  const heading = inPlace(indicator, area);
  const missing = missingWords(answer);
  return {
    summary: `${heading}: ${missing}`,
    heading,
    blocks: [
      { kind: 'text', text: missing, look: 'strong' },
      ...textOf(answer.underivable === undefined ? undefined : underivableWords(answer.underivable)),
      ...listOf(
        'What is held for this indicator',
        held.map(({ area: where, basis, newest, illustrative }) => ({
          text: `${where.name}: newest ${periodWords(basis, newest)}${illustrative ? ' (illustrative)' : ''}`,
        })),
      ),
      ...statementBlocks(answer.statements),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function missingWords({ missing, area, asked }: NoFigureAnswer): string {
  const period = asked === undefined ? 'that period' : `‘${asked}’`;
  switch (missing) {
    case 'series':
      return `No figure is held for ${area.name}.`;
    case 'period':
      return `No figure is held for ${area.name} for ${period}.`;
    case 'published-rag':
      return capital(`no colour was published for this indicator${asked === undefined ? '' : ` for ${period}`}.`);
    case 'suppressed':
      return 'The figure is hidden, because the number behind it is small.';
  }
}
