import type { KnownEstimate } from '../indicators/population.ts';

const start = 'Worked out from a count, for the population of mid-';

/** What a rate says that was made of a count as it was imported: for whose residents it is. */
export function rateNote({ year, vintage }: KnownEstimate): string {
  return `${start}${year} (${vintage}).`;
}

/** The vintage of the population that a note says its rate is for; undefined where it says nothing of that. */
export function vintageNoted(note: string | undefined): string | undefined {
  const [, said] = note?.split(start) ?? [];
  return said?.slice(said.indexOf('(') + 1, -2);
}
