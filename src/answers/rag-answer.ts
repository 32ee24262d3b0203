import type { Exception } from '../alerts/exception.ts';
import type { Outcome, OutcomeJudgement, Statement } from '../indicators/indicator.ts';
import type { Period } from '../indicators/period.ts';
import type { Rag } from '../indicators/rag.ts';
import type { ComputedRag, Figure, FigureAnswer } from './answer.ts';

/** The published colour of an indicator and the one before; a computed colour stands beside it and never for it. */
export interface RagAnswer extends FigureAnswer {
  readonly kind: 'rag';
  readonly published?: Rag;
  /** Set where the reason for the colour was asked for; what papers say besides goes with it. */
  readonly why?: { readonly statements: readonly Statement[] };
  readonly before?: { readonly period: Period; readonly rag: Rag };
  /** A newer figure of the series to which no colour was published. */
  readonly newerWithoutRag?: Figure;
  /** Where no colour was published for the area: the newest of each other whole that has one. */
  readonly elsewhere: readonly Figure[];
  /** The colour that the indicator's rule gives to the newest figure, or to that of the period asked for. */
  readonly computed: ComputedRag;
  readonly outcome?: { readonly outcome: Outcome; readonly judgement?: OutcomeJudgement };
  readonly standing: readonly Exception[];
}
