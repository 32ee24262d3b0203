import type { Interval } from '../indicators/period.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey } from '../indicators/observation.ts';

/** A text that is equal for the same series and period, and differs otherwise. */
export function figureId(observation: SeriesKey & { readonly period: Interval }): string {
  return `${seriesId(observation)}|${periodId(observation.period)}`;
}

/** The part of it that tells the figures of one series apart. */
export function periodId({ start, end }: Interval): string {
  return `${start}|${end}`;
}
