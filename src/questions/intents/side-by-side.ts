import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import { latest } from './latest.ts';

/** The figures of several indicators beside each other: "compare burglary and vehicle crime". They are not judged by each other. */
export const sideBySide: Intent = {
  ...latest,
  cues: {
    beside: phraseList(
      'compare, comparison of, compared, side by side, next to each other, alongside, comparison between, compare the',
    ),
  },
  also: [...latest.also, 'both', 'between', 'each other', 'with each other'],
  impliedBy: () => false,
  needs: ({ several }) => several,
};
