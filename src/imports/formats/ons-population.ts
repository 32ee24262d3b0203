import { ofFile, Refusal } from '../sentences.ts';
import type { Format } from './format.ts';
import { hasColumns } from './heading.ts';

/** Mid-year populations are no figures of an indicator: they belong to the areas of the catalogue, so they are refused. */
export const onsPopulation: Format = {
  name: 'ons-population',
  fits: (heading) => hasColumns(heading, ['year', 'population']) && !hasColumns(heading, ['indicator']),
  open: () => new Refusal(ofFile.population),
};
