import type { Exception } from '../alerts/exception.ts';
import { figuresIn, shownId } from '../delivery/shown.ts';
import type { ShownFigure } from '../delivery/shown-figure.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { Answer } from './answer.ts';

/**
 * Every value held that an answer states or rests on, each once, so that its card can be taken back. What was worked out
 * stands for what it was worked out from. The versions that a history tells of are not among them: a card that says what
 * a figure was, and when, stays true. They are found wherever they stand in the answer, so that no kind can forget one.
 */
export function shownFigures(answer: Answer): readonly ShownFigure[] {
  const told = answer.kind === 'history' ? { ...answer, versions: [], revision: undefined } : answer;
  return [...new Map(found(told).map((each) => [shownId(each), each])).values()];
}

function found(value: unknown): readonly ShownFigure[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isException(value)) return figuresIn({ kind: 'standing', exceptions: [value] });
  if (isObservation(value)) return shownValues(value);
  return Object.values(value).flatMap(found);
}

/** The value of a figure; of one that was worked out, the values that it was worked out from. */
export function shownValues({ derived, ...figure }: StoredObservation): readonly ShownFigure[] {
  if (derived !== undefined) return derived.parts.flatMap(shownValues);
  const { indicator, area, basis, period, value } = figure;
  return value === null ? [] : [{ indicator, area, basis, end: period.end, value }];
}

function isObservation(value: object): value is StoredObservation {
  return 'vintage' in value && 'period' in value && 'basis' in value;
}

function isException(value: object): value is Exception {
  return 'raisedOn' in value && 'series' in value && 'reference' in value;
}
