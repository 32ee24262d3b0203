import type { XmrLine } from './xmr-limits.ts';

/** What makes a point more than usual variation, in the order in which one is named where several hold. */
export const specialCauses = [
  'above-upper-limit',
  'below-lower-limit',
  'trend-rising',
  'trend-falling',
  'two-in-three-above',
  'two-in-three-below',
  'shift-above',
  'shift-below',
] as const;
export type SpecialCause = (typeof specialCauses)[number];

const runLength = 7;
const nearShare = 2 / 3;

/**
 * The special cause of each value, or undefined for usual variation: outside a limit (the limit itself is inside);
 * 7 values strictly rising or falling; 2 of 3 on one side of the mean with two of them between two thirds of the way
 * and the limit, both included (those two are flagged); 7 values strictly on one side of the mean. Without limits
 * nothing is a signal.
 *
 * Source: NHS England, "Making Data Count", in the reading of the NHS-R community's charts.
 */
export function xmrSignals(values: readonly number[], line: XmrLine): readonly (SpecialCause | undefined)[] {
  if (line.limits === undefined) return values.map(() => undefined);
  const { lower, upper } = line.limits;
  const sides = values.map((value) => Math.sign(value - line.mean));
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  const reach = (upper - line.mean) * nearShare;
  const near = values.map((value) => value >= lower && value <= upper && Math.abs(value - line.mean) >= reach);
  return values.map((value, index) => {
    const holds: Readonly<Record<SpecialCause, boolean>> = {
      'above-upper-limit': value > upper,
      'below-lower-limit': value < lower,
      'trend-rising': inTrend(steps, index, 1),
      'trend-falling': inTrend(steps, index, -1),
      'two-in-three-above': inTwoOfThree(sides, near, index, 1),
      'two-in-three-below': inTwoOfThree(sides, near, index, -1),
      'shift-above': inRun(sides, index, 1, runLength),
      'shift-below': inRun(sides, index, -1, runLength),
    };
    return specialCauses.find((cause) => holds[cause]);
  });
}

/** Whether the point is one of 7 that rise, or fall, throughout: six steps of one sign, before or after it. */
function inTrend(steps: readonly number[], index: number, sign: number): boolean {
  return inRun(steps, index - 1, sign, runLength - 1) || inRun(steps, index, sign, runLength - 1);
}

/** Whether the entry lies in an unbroken run of at least `length` entries of one sign. */
function inRun(signs: readonly number[], index: number, sign: number, length: number): boolean {
  if (signs[index] !== sign) return false;
  let first = index;
  while (signs[first - 1] === sign) first -= 1;
  let last = index;
  while (signs[last + 1] === sign) last += 1;
  return last - first + 1 >= length;
}

function inTwoOfThree(sides: readonly number[], near: readonly boolean[], index: number, sign: number): boolean {
  if (near[index] !== true) return false;
  return [index - 2, index - 1, index].some((from) => {
    const three = [from, from + 1, from + 2];
    return three.every((at) => sides[at] === sign) && three.filter((at) => near[at] === true).length >= 2;
  });
}
