import type { Unit } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
import { heldRow } from './sentences.ts';

/** What a new figure is set against before it is believed. */
export interface Against {
  readonly unit: Unit;
  /** The figure held for the same period. */
  readonly held: Observation | undefined;
  /** The newest value known of the series. */
  readonly newest: number | undefined;
}

// From this percentage on, a value below 1 is more likely a fraction of 1 than a percentage.
const leastPercentage = 5;
const jumpFactor = 10;
// Below this many of the smallest published step a series can jump tenfold in earnest: 1 case, then 12.
const leastSteps = 20;

/** Why a figure is to be confirmed by a person before it is published, or undefined where nothing speaks against it. */
export function whyHeld(observation: Observation, against: Against): string | undefined {
  const { value, numerator, denominator, status } = observation;
  const { held, newest, unit } = against;
  // What is held already was believed once: the same file again is no news.
  if (held !== undefined && held.value === value) return undefined;
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    return heldRow.aboveDenominator(numerator, denominator);
  }
  if (value === null) {
    return status === 'missing' && typeof held?.value === 'number' ? heldRow.withdrawn(held.value) : undefined;
  }
  return newest === undefined ? undefined : whyUnlike(value, newest, unit);
}

function whyUnlike(value: number, newest: number, unit: Unit): string | undefined {
  if (unit.kind === 'percent' && value > 0 && value < 1 && newest >= leastPercentage) {
    return heldRow.fraction(value, newest);
  }
  const [smaller, larger] = value < newest ? [value, newest] : [newest, value];
  const isTiny = larger < leastSteps * 10 ** -unit.decimals;
  // From 0 every step is endless, so nothing is said of it.
  const isJump = newest > 0 && larger >= smaller * jumpFactor;
  return isJump && !isTiny ? heldRow.jump(value, newest) : undefined;
}
