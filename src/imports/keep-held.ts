import type { Observation } from '../indicators/observation.ts';

/** What a row may say beside its value, and a file may not speak of at all. */
export const besides = [
  'numerator',
  'denominator',
  'note',
  'components',
  'standings',
  'publishedRag',
  'publishedDirection',
] as const;
export type Beside = (typeof besides)[number];

/**
 * The figure with what is held beside the same value, as far as its file does not speak of it: a file without a column
 * for notes takes no note back. Parts stay also where only this row is silent, as no value has lost its parts by being
 * told again. Where the value is another one, nothing that was said of the old one is said of it.
 */
export function keepingHeld(
  held: Observation | undefined,
  figure: Observation,
  spoken: ReadonlySet<Beside>,
): Observation {
  if (held === undefined || held.value === null || held.value !== figure.value) return figure;
  // Made-up figures lend nothing to real ones.
  if ((held.status === 'illustrative') !== (figure.status === 'illustrative')) return figure;
  const kept = besides.filter(
    (each) => (each === 'components' || !spoken.has(each)) && !says(figure, each) && says(held, each),
  );
  if (kept.length === 0) return figure;
  return { ...figure, ...Object.fromEntries(kept.map((each) => [each, held[each]])) };
}

/** Whether anything is said under that name. */
export function says(figure: Observation, beside: Beside): boolean {
  const said = figure[beside];
  return Array.isArray(said) ? said.length > 0 : said !== undefined;
}
