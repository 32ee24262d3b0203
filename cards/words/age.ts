import type { FigureRow } from '../../src/answers/answer.ts';
import { dateWords } from './time.ts';

/** Which figures of a list are not recent, as a sentence; nothing where all of them are. */
export function ageWords(rows: readonly FigureRow[]): string | undefined {
  const ends = rows
    .filter(({ old }) => old)
    .map(({ figure }) => figure.observation.period.end)
    .toSorted();
  const [oldest] = ends;
  const newest = ends.at(-1);
  if (oldest === undefined || newest === undefined) return undefined;
  if (ends.length < rows.length) {
    return `Not recent: ${ends.length} of these ${rows.length} ended more than a year ago, the oldest on ${dateWords(oldest)}.`;
  }
  const days = oldest === newest ? `on ${dateWords(newest)}` : `between ${dateWords(oldest)} and ${dateWords(newest)}`;
  return rows.length === 1 ? `Not recent: it ended ${days}.` : `Not recent: all of these ended ${days}.`;
}
