import type { StoredObservation } from '../../src/indicators/observation.ts';
import { listed } from './sentence.ts';

/** So many periods are named one by one; more are counted. */
const mostNamed = 4;

/** For which periods of a series the figure is hidden, as a sentence; undefined where it is for none. */
export function hiddenWords(points: readonly StoredObservation[]): string | undefined {
  const hidden = points.filter(({ value, status }) => value === null && status === 'suppressed');
  if (hidden.length === 0) return undefined;
  const labels = hidden.map(({ period }) => period.label);
  const where =
    hidden.length <= mostNamed ? listed(labels) : `${String(hidden.length)} of ${String(points.length)} periods`;
  return `Hidden for ${where}: small numbers, or figures from which one could be worked out. A hidden figure is not 0.`;
}
