import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';

/** A text that is equal for the same series and period, and differs otherwise. */
export function figureId(observation: Observation): string {
  return `${seriesId(observation)}|${observation.period.start}|${observation.period.end}`;
}
