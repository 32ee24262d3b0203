import type { Indicator } from '../indicators/indicator.ts';
import { isWorseRag } from '../indicators/rag.ts';
import type { Rag } from '../indicators/rag.ts';
import type { JudgedFigure } from './exception.ts';
import type { Colour, Rule } from './rule.ts';

/** Whether the second figure is worse than the first by enough to speak again. */
export type IsWorse = (told: JudgedFigure, newest: JudgedFigure) => boolean;

/**
 * What "worse by a step" means for a rule: at least its stated step further on the breach side, or on the worse side for
 * the indicator's polarity. A colour is a step of its own. Without a stated step nothing is worse.
 */
export function worseBy(rule: Rule, { polarity }: Pick<Indicator, 'polarity'>): IsWorse {
  if (rule.kind === 'rag-worsened') return worseColour[rule.colour];
  const { worseBy: step } = rule;
  const sign = 'breach' in rule ? signOfBound(rule.breach.operator) : polarity === 'higher-is-better' ? -1 : 1;
  return (told, newest) => step !== undefined && (newest.value - told.value) * sign >= step - rounding;
}

// A step of 5 from 40.1 to 45.1 is a step of 5, whatever the binary fractions say.
const rounding = 1e-9;

function signOfBound(operator: string): 1 | -1 {
  return operator.includes('above') ? 1 : -1;
}

const worseColour: Readonly<Record<Colour, IsWorse>> = {
  published: ({ publishedRag: told }, { publishedRag: now }) => isWorse(told, now),
  computed: ({ computedRag: told }, { computedRag: now }) => isWorse(told, now),
};

function isWorse(told: Rag | undefined, now: Rag | undefined): boolean {
  return told !== undefined && now !== undefined && isWorseRag(now, told);
}
