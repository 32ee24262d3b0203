import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import { aboutFigure } from './figure-about.ts';

/** The numbers behind a percentage or a rate. "How many" asks for them where what is held is no count itself. */
export const behind: Intent = {
  name: 'behind',
  cues: {
    behind: phraseList(`
      numerator, denominator, numerator and denominator, numerators, denominators, number behind, numbers behind,
      the number behind, the numbers behind, count behind, counts behind, figures behind, cases behind, out of how many,
      how many cases, how many cases is, how many is, raw number, raw numbers, raw count, raw counts, actual number,
      actual numbers, sample size, base size, out of how many cases
    `),
    many: phraseList(
      'how many, how many are, how many were, number of, the number of, count of, numbers of, total number of',
    ),
  },
  also: phraseList(`
    behind, that, there, are there, were there, percentage, percent, per cent, rate, share, cases, latest, current,
    recorded, was, were, actual
  `),
  form: (slots) =>
    aboutFigure(
      'behind',
      slots,
      ({ unit }) => slots.cues.has('behind') || (unit.kind !== 'count' && slots.cues.has('many')),
    ),
};
