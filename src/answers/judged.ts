import type { FigureRow } from './answer.ts';
import type { Unjudged } from './overview-answers.ts';

/** What looking at one figure for a list came to: whether it belongs there, or why nobody can say. */
export type Judged =
  | { readonly row: FigureRow; readonly is: boolean; readonly byRule?: true }
  | { readonly row: FigureRow; readonly unjudged: Unjudged };
