import type { Verdict } from '../indicators/compare.ts';
import type { Figure, FigureAnswer } from './answer.ts';

/** A figure against that of an earlier period: what may be said of the two, which is nothing where they are not alike. */
export interface ChangeAnswer extends FigureAnswer {
  readonly kind: 'change';
  readonly earlier: Figure;
  readonly verdict: Verdict;
}
