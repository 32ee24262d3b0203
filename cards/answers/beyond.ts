import type { BeyondAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf } from '../page.ts';
import type { Page } from '../page.ts';
import { figureTitle } from '../words/figure.ts';
import { bareValue } from '../words/numeral.ts';
import { saysWords, sideWords } from '../words/says.ts';
import { caveatBlocks, footBlocks, headline, headlineSummary, targetFact } from './figure-parts.ts';

/** Yes or no for a figure beside a number, with the figure. */
export function beyondPage(answer: BeyondAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const title = figureTitle(figure);
  const said = saidOf(answer);
  return {
    summary: `${said} ${headlineSummary(title, figure, old)}`,
    heading: title,
    blocks: [
      { kind: 'text', text: said, look: 'strong' },
      ...headline(figure, old),
      ...factsOf([answer.target && targetFact(answer.target, figure)]),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** "No: 40% is not above 40%." */
function saidOf({ figure: { indicator, observation }, says, side, value }: BeyondAnswer): string {
  if (observation.value === null) return `${saysWords.unknown}: there is no figure.`;
  const not = says === 'yes' ? '' : 'not ';
  const bound = bareValue(value, indicator.unit);
  return `${saysWords[says]}: ${bareValue(observation.value, indicator.unit)} is ${not}${sideWords[side]} ${bound}.`;
}
