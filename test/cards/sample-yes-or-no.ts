import type { Answer } from '../../src/answers/answer.ts';
import { area, comparison, figure, hinckley, indicator, marac } from './sample-values.ts';

const standard = { caveats: [], breaks: [], old: false, next: [] } as const;
const melton = area('Melton');
const rows = [
  { figure: figure(4.1, {}, indicator(), hinckley), rank: 1 },
  { figure: figure(5.2, {}, indicator(), melton), rank: 2 },
  { figure: figure(5.2, {}, indicator(), area('Blaby')), rank: 2 },
  { figure: figure(null, { status: 'suppressed' }, indicator(), area('Oadby')) },
];
const areas = {
  kind: 'compare-areas',
  indicator: indicator(),
  basis: 'rolling-12-months',
  period: figure(1).observation.period,
  rows,
  benchmarks: [],
  without: [],
  caveats: [],
  old: false,
  next: [],
} as const;
const beside = {
  figure: figure(5.2, {}, indicator(), melton),
  other: figure(4.1, {}, indicator(), hinckley),
  verdict: comparison(figure(5.2), figure(4.1), 'county').verdict,
} as const;
const unlike = { ...beside, verdict: { comparable: false, because: { why: 'size' } } } as const;
const side = {
  asks: 'above',
  than: area('Leicestershire'),
  other: figure(5),
  on: [beside],
  unknown: [area('Oadby')],
} as const;
const neutral = indicator({ polarity: 'neutral' });

/** Answers with yes, no or neither, and places among others. */
export const sampleYesOrNo: readonly Answer[] = [
  { ...areas, asked: { asks: 'worse', says: 'yes', ...beside } },
  { ...areas, asked: { asks: 'above', significant: true, says: 'unknown', ...beside } },
  { ...areas, asked: { asks: 'similar', says: 'unknown', ...unlike } },
  { ...areas, side },
  { ...areas, side: { ...side, asks: 'different', on: [], unknown: [] } },
  { ...areas, side: { asks: 'below', than: area('East Midlands'), on: [], unknown: [] } },
  { kind: 'beyond', ...standard, figure: figure(40, {}, marac), side: 'above', value: 40, says: 'no' },
  { kind: 'beyond', ...standard, figure: figure(49, {}, marac), side: 'at-or-above', value: 40.5, says: 'yes' },
  {
    kind: 'compare-with',
    ...standard,
    figure: figure(6.9),
    comparator: 'last-year',
    comparison: comparison(figure(6.9), figure(4.9), 'last-year'),
    asked: { asks: 'above', says: 'yes' },
  },
  {
    kind: 'compare-with',
    ...standard,
    figure: figure(6.9, {}, neutral),
    comparator: 'last-year',
    comparison: comparison(figure(6.9, {}, neutral), figure(4.9, {}, neutral), 'last-year'),
    asked: { asks: 'better', says: 'unknown' },
  },
  {
    kind: 'compare-with',
    ...standard,
    figure: figure(6.9),
    comparator: 'region',
    asked: { asks: 'worse', says: 'unknown' },
  },
  {
    kind: 'neighbours',
    ...standard,
    placed: true,
    figure: figure(4.9, {
      standings: [
        { set: 'nearest neighbours', rank: 2, of: 9 },
        { set: 'county areas', band: 'Top' },
      ],
    }),
    newer: figure(6.9),
  },
  { kind: 'neighbours', ...standard, placed: false, figure: figure(6.9) },
  { ...areas, focus: melton },
  { ...areas, focus: area('Oadby') },
  { ...areas, focus: area('Charnwood') },
  { ...areas, end: 'worst' },
  { ...areas, end: 'best', count: 2 },
  { ...areas, end: 'top', count: 2 },
  { ...areas, indicator: neutral, end: 'worst' },
  {
    kind: 'rag',
    elsewhere: [figure(5, { publishedRag: 'green' })],
    ...standard,
    figure: figure(49, { publishedRag: 'green' }, marac),
    published: 'green',
    why: { statements: [] },
    computed: { figure: figure(49, {}, marac), assessed: false, because: 'no-rule' },
    standing: [],
  },
];
