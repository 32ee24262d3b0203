import type { Format, FormatName, FormatWorld } from './format.ts';
import { fingertips } from './fingertips.ts';
import { homeOffice } from './home-office.ts';
import { long } from './long.ts';
import { onsPopulation } from './ons-population.ts';
import { policeStreet } from './police-street.ts';
import { wide } from './wide.ts';

/** Every format, in the order in which a heading is tried: first those with columns that no other has. */
const formats: readonly Format[] = [policeStreet, homeOffice, fingertips, onsPopulation, long, wide];

/** The format that was named, or else the first that the heading fits; a heading that fits none is read as a long one. */
export function formatOf(name: FormatName | undefined, heading: readonly string[], world: FormatWorld): Format {
  const named = formats.find((each) => each.name === name);
  return named ?? formats.find((each) => each.fits(heading, world)) ?? long;
}
