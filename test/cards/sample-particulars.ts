import type { Answer } from '../../src/answers/answer.ts';
import { county, figure, indicator, marac, quarterly } from './sample-values.ts';

const standard = { caveats: [{ text: 'Read with care' }], breaks: marac.breaks, old: false, next: [] } as const;
const definition = {
  kind: 'definition',
  indicator: indicator(),
  partOf: [],
  parts: [],
  overlaps: [],
  next: [],
} as const;
const span = {
  indicator: marac,
  basis: 'rolling-12-months',
  first: quarterly(2015, 1),
  newest: quarterly(2020, 4),
  held: 20,
  missing: 4,
  illustrative: 20,
} as const;

/** Answers about what stands behind a figure, what it includes, its caveats and its periods. */
export const sampleParticulars: readonly Answer[] = [
  { kind: 'behind', ...standard, figure: figure(49, { numerator: 98, denominator: 200 }, marac) },
  { kind: 'behind', ...standard, figure: figure(49, {}, marac) },
  { kind: 'behind', ...standard, figure: figure(6.9, { numerator: 4800 }) },
  { kind: 'behind', ...standard, figure: figure(6.9, { numerator: 4800, denominator: 700_000 }) },
  { kind: 'caveats', ...standard, figure: figure(49, { note: 'As printed' }, marac), elsewhere: [{ text: 'Another' }] },
  { kind: 'caveats', ...standard, caveats: [], breaks: [], figure: figure(6.9), elsewhere: [] },
  { kind: 'periods', indicator: marac, area: county, spans: [span], next: [] },
  {
    kind: 'periods',
    area: county,
    spans: Array.from({ length: 40 }, () => ({ ...span, missing: 0, illustrative: 0 })),
    next: [],
  },
  { kind: 'periods', indicator: marac, area: county, spans: [], next: [] },
  { ...definition, part: { name: 'knives', says: 'unknown', because: [] } },
  { ...definition, part: { name: 'domestic', says: 'yes', because: ['domestic violence with injury'] } },
  { ...definition, part: { name: 'without', says: 'no', because: ['violence without injury'] } },
];
