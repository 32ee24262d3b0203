import type { Says } from '../../src/answers/says.ts';
import type { Side } from '../../src/questions/question.ts';

/** A yes or no in a word; what nobody can say is said as that. */
export const saysWords: Readonly<Record<Says, string>> = { yes: 'Yes', no: 'No', unknown: 'Can’t say' };

/** A side of a number as it is asked about. */
export const sideWords: Readonly<Record<Side, string>> = {
  above: 'above',
  'at-or-above': 'at or above',
  below: 'below',
  'at-or-below': 'at or below',
};
