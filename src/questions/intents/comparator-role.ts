import type { Slots } from '../intent.ts';
import { widerAreas } from '../question-parts.ts';

/** What an area may be to a partnership that others are compared with, the narrowest first. */
export const widths = widerAreas;

/** What the area is to the partnership that others are compared with, where it is such an area. */
export function roleOf(area: string, comparators: Slots['comparators']): (typeof widths)[number] | undefined {
  return widths.find((role) => comparators[role] === area);
}
