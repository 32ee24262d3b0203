import type { NoFigureAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { figureLine, inPlace, provenance } from '../words/figure.ts';
import { capital, listed } from '../words/sentence.ts';
import { periodWords } from '../words/time.ts';
import { underivableWords } from '../words/underivable.ts';
import { readingBlocks, statementBlocks } from './figure-parts.ts';

/** That nothing is held for what was asked, which part of it is missing, and what is held instead. */
export function noFigurePage(answer: NoFigureAnswer, context: AnswerContext): Page {
  const { indicator, area, held, hidden } = answer;
  const heading = answer.among === undefined ? inPlace(indicator, area) : indicator.name;
  const missing = missingWords(answer);
  return {
    summary: `${heading}: ${missing}`,
    heading,
    blocks: [
      { kind: 'text', text: missing, look: 'strong' },
      ...textOf(hidden && capital(`${periodWords(hidden.observation.basis, hidden.observation.period)}.`)),
      ...textOf(answer.underivable === undefined ? undefined : underivableWords(answer.underivable)),
      ...listOf(
        'Held for some of these months, which is another figure',
        (answer.overlapping ?? []).map((figure) => ({ text: capital(figureLine(figure)), detail: provenance(figure) })),
      ),
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

function missingWords({ missing, area, among, asked }: NoFigureAnswer): string {
  const places = listed((among ?? [area]).map(({ name }) => name));
  const period = asked === undefined ? 'that period' : `‘${asked}’`;
  switch (missing) {
    case 'series':
      return `No figure is held for ${places}.`;
    case 'period':
      return `No figure is held for ${places} for ${period}.`;
    case 'published-rag':
      return capital(`no colour was published for this indicator${asked === undefined ? '' : ` for ${period}`}.`);
    case 'suppressed':
      return 'Hidden: small number. It is not shown, so that no small number can be read from it or worked out.';
  }
}
