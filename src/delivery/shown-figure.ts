import type { SeriesKey } from '../indicators/observation.ts';

/** A value that a message states: of which series, for the period that ends on which day. */
export interface ShownFigure extends SeriesKey {
  /** Civil date. */
  readonly end: string;
  readonly value: number;
}
