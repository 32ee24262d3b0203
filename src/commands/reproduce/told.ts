import type { PartPlayed } from '../../alerts/exception.ts';
import type { EvidencedFigure } from '../../answers/reproduce.ts';
import type { Period } from '../../indicators/period.ts';
import { evidenceJson, evidenceLines } from './evidence.ts';

/** A value that a card stated, with what stands behind it, where that is shown. */
interface Stated {
  readonly part: keyof typeof partWords;
  readonly period: Period;
  readonly behind?: EvidencedFigure;
}

const partWords: Readonly<Record<PartPlayed | 'now', string>> = {
  raisedOn: 'Raised on',
  crossedOn: 'First crossed with',
  before: 'Set against',
  lastTold: 'Last told with',
  latest: 'Newest judged',
  now: 'New',
};

/** A value that was told, a line each, or that it is gone. */
export function toldLines({ part, period, behind }: Stated): readonly string[] {
  if (behind === undefined) {
    return [`${partWords[part]}: ${period.label}. The figure that was told was withdrawn, or is hidden now.`];
  }
  const [first = '', ...rest] = evidenceLines(behind);
  return [`${partWords[part]}: ${first}`, ...rest];
}

/** The same as JSON. */
export function toldJson({ part, period, behind }: Stated): object {
  return { part, period: period.label, ...(behind === undefined ? { gone: true } : evidenceJson(behind)) };
}
