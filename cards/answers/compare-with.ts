import type { ComparisonAnswer } from '../../src/answers/answer.ts';
import type { Comparator } from '../../src/questions/question.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { Page } from '../page.ts';
import { figureTitle, firmnessMark } from '../words/figure.ts';
import { saysWords } from '../words/says.ts';
import { verdictWords } from '../words/verdict.ts';
import {
  caveatBlocks,
  footBlocks,
  headline,
  headlineSummary,
  isOverTime,
  otherBlocks,
  targetFact,
} from './figure-parts.ts';

const nothingHeld: Readonly<Record<Exclude<Comparator, 'region' | 'country' | 'county'>, string>> = {
  'last-period': 'No earlier published figure is held.',
  'last-quarter': 'No published figure is held for the quarter before.',
  'last-year': 'No published figure is held for a year before.',
  target: 'No target is recorded for this indicator.',
};

/** A figure against one other, or against its target. The verdict comes first; where nothing is held, that does. */
export function comparisonPage(answer: ComparisonAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const title = figureTitle(figure);
  const verdict = `${answer.asked === undefined ? '' : `${saidOf(answer, answer.asked)} `}${verdictLine(answer)}`;
  return {
    summary: `${headlineSummary(title, figure, old)}. ${verdict}`,
    heading: title,
    blocks: [
      ...headline(figure, old),
      { kind: 'text', text: verdict, look: 'strong' },
      ...(answer.comparison === undefined ? [] : otherBlocks(answer.comparison.other)),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** Yes, no, or why nobody can say, before what the figures come to. */
function saidOf({ figure }: ComparisonAnswer, { asks, says }: NonNullable<ComparisonAnswer['asked']>): string {
  const judged = asks !== 'above' && asks !== 'below' && asks !== 'similar';
  const neutral = says === 'unknown' && judged && figure.indicator.polarity === 'neutral';
  return neutral ? `${saysWords.unknown}: neither way is better for this indicator.` : `${saysWords[says]}.`;
}

function verdictLine({ comparator, comparison, target, figure, against: place }: ComparisonAnswer): string {
  if (comparator === 'target') {
    if (target === undefined) return nothingHeld.target;
    const { title, value } = targetFact(target, figure);
    return `${title}: ${value}.`;
  }
  if (comparison === undefined) {
    if (isOverTime(comparator)) return nothingHeld[comparator];
    if (place?.id === figure.area.id) return `${place.name} can’t be set against itself.`;
    return `No figure is held for ${place?.name ?? `the ${comparator}`} in this period.`;
  }
  const { other, verdict } = comparison;
  const overTime = isOverTime(comparator);
  const against = overTime ? `Since ${other.observation.period.label}` : `Against ${other.area.name}`;
  return `${against}${firmnessMark(other.observation)}: ${verdictWords(verdict, figure, other.observation, overTime ? 'over-time' : 'beside')}.`;
}
