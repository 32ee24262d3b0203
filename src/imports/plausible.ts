import type { Unit } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
import { heldRow } from './sentences.ts';

/** What a new figure is set against before it is believed. */
export interface Against {
  readonly unit: Unit;
  /** The figure held for the same period. */
  readonly held: Observation | undefined;
  /** The values known of the series up to the figure's period, or else after it, the nearest one last. */
  readonly known: readonly number[];
}

/** Why a figure is to be confirmed by a person, with the numbers that speak against it and without. */
export interface Doubt {
  readonly reason: string;
  readonly unnamed: string;
}

// From this percentage on, a value below 1 is more likely a fraction of 1 than a percentage.
const leastPercentage = 5;
// Half of ten, so that a point in the wrong place is seen also where the true value fell to half.
const jumpFactor = 5;
// A base of less is taken for so many cases: from 1 case or none, 12 are no jump.
const leastCases = 4;
// From so many figures on their steps tell what is usual: a series that leaps leaps again.
const leastForSteps = 6;
const usualSteps = 3;

/** Why a figure is to be confirmed by a person before it is published, or undefined where nothing speaks against it. */
export function whyHeld(observation: Observation, against: Against): Doubt | undefined {
  const { value, status } = observation;
  const { held } = against;
  const doubt = saysTheSame(held, observation) ? undefined : contradiction(observation, against.unit);
  if (doubt !== undefined) return { reason: doubt, unnamed: heldRow.contradicts };
  // What is held already was believed once: the same file again is no news.
  if (held !== undefined && held.value === value) return undefined;
  const isBlank = value === null && status === 'missing' && typeof held?.value === 'number';
  const reason = isBlank ? heldRow.withdrawn(held.value) : value === null ? undefined : whyUnlike(observation, against);
  return reason === undefined ? undefined : { reason, unnamed: heldRow.unlike };
}

function saysTheSame(held: Observation | undefined, told: Observation): boolean {
  return (
    held !== undefined &&
    held.value === told.value &&
    held.numerator === told.numerator &&
    held.denominator === told.denominator &&
    (told.components.length === 0 || sumOf(held) === sumOf(told))
  );
}

/** A figure that says of itself what can't all be true. */
function contradiction(observation: Observation, unit: Unit): string | undefined {
  const { value, numerator, denominator, components } = observation;
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    return heldRow.aboveDenominator(numerator, denominator);
  }
  if (value === null) return undefined;
  if (unit.kind === 'count') {
    if (numerator !== undefined && numerator !== value) return heldRow.unlikeNumerator(value, numerator);
    const sum = sumOf(observation);
    return components.length > 0 && sum !== value ? heldRow.unlikeParts(value, sum) : undefined;
  }
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  const reckoned = (numerator / denominator) * (unit.kind === 'percent' ? 100 : (unit.per ?? 1));
  return isNear(value, reckoned, unit) ? undefined : heldRow.unlikeShare(value, numerator, denominator, tidy(reckoned));
}

function sumOf({ components }: Observation): number {
  return components.reduce((sum, each) => sum + each.value, 0);
}

/** The published value counts: shares may be weighted and rates standardised, which moves them by so much at most. */
function isNear(value: number, reckoned: number, { kind, decimals }: Unit): boolean {
  const allowed = kind === 'percent' ? 2 : reckoned / 4;
  return Math.abs(value - reckoned) <= allowed + 10 ** -decimals;
}

function whyUnlike(observation: Observation, { unit, known }: Against): string | undefined {
  const newest = known.at(-1);
  const { value } = observation;
  if (newest === undefined || value === null) return undefined;
  if (unit.kind === 'percent' && value > 0 && value < 1 && newest >= leastPercentage) {
    return heldRow.fraction(value, newest);
  }
  const floor = leastCases * caseIn(observation, unit);
  const apart = (one: number, other: number): number =>
    Math.abs(Math.log(Math.max(one, floor) / Math.max(other, floor)));
  if (apart(value, newest) < leastJump) return undefined;
  // Beside the middle one as well: after a leap of the past, what is usual comes as a leap.
  if (apart(value, middle(known)) < leastJump) return undefined;
  const steps = known.slice(1).map((each, at) => apart(each, known[at] ?? each));
  const isUsual = known.length >= leastForSteps && apart(value, newest) < usualSteps * middle(steps);
  return isUsual ? undefined : heldRow.jump(value, newest);
}

const leastJump = Math.log(jumpFactor) - 1e-9;

/** What one case makes in the value, or else the smallest step that is published. */
function caseIn({ value, numerator }: Observation, { decimals }: Unit): number {
  return value !== null && value > 0 && numerator !== undefined && numerator > 0 ? value / numerator : 10 ** -decimals;
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return ((sorted[half] ?? 0) + (sorted[sorted.length - 1 - half] ?? 0)) / 2;
}

function tidy(value: number): number {
  return Number(value.toPrecision(3));
}
