import type { Answer } from '../../src/answers/answer.ts';
import { row } from './sample-lists.ts';
import {
  comparison,
  county,
  exception,
  figure,
  hinckley,
  indicator,
  marac,
  maracRule,
  outcome,
  paper,
  quarterly,
} from './sample-values.ts';

const illustrative = { status: 'illustrative' } as const;
const here = figure(8.2, illustrative, indicator(), hinckley);
const rows = [
  row(here, {
    comparisons: [
      comparison(here, figure(6.9), 'county'),
      comparison(here, figure(7.1, illustrative, indicator(), hinckley), 'last-period'),
    ],
  }),
  row(figure(null, { status: 'suppressed' }, indicator(), hinckley)),
];
const standing = [{ exception: exception(), indicator: marac, area: county, rule: maracRule }];
const red = row(figure(49, {}, marac), { published: { rag: 'red', period: quarterly(2020, 4) } });

/** Overviews of an area and of a quarter, and what changed, full and empty. */
export const sampleOverviews: readonly Answer[] = [
  { kind: 'area', area: hinckley, groups: [{ outcome, rows }], lookedAt: 9, standing, next: [] },
  {
    kind: 'area',
    area: county,
    groups: Array.from({ length: 5 }, () => ({ outcome, rows: Array.from({ length: 8 }, () => red) })),
    lookedAt: 60,
    standing: [],
    next: [],
  },
  { kind: 'area', area: hinckley, groups: [], lookedAt: 9, standing: [], next: [] },
  {
    kind: 'dashboard',
    period: quarterly(2020, 4),
    groups: [
      {
        outcome,
        judgement: { period: quarterly(2020, 4), rag: 'amber', source: paper },
        rows: [red, ...rows],
        earlier: [rows[1] ?? red],
        without: [marac],
      },
      { outcome, rows: [], earlier: [], without: [marac] },
    ],
    held: 5,
    lookedAt: 9,
    standing,
    next: [],
  },
  {
    kind: 'changes',
    since: '2020-12-31',
    indicators: [
      { row: red, added: 4, revised: 2, areas: 3 },
      { row: rows[1] ?? red, added: 0, revised: 1, areas: 1 },
    ],
    lookedAt: 9,
    publications: Array.from({ length: 7 }, (_, id) => ({
      id,
      name: `File ${id}`,
      at: '2021-06-01T09:00:00.000Z',
      day: '2021-06-01',
      added: 4,
      revised: 0,
    })),
    raised: standing,
    cleared: [],
    next: [],
  },
  {
    kind: 'changes',
    since: '2020-12-31',
    indicators: [],
    lookedAt: 9,
    publications: [],
    raised: [],
    cleared: [],
    next: [],
  },
  {
    kind: 'changes',
    unknown: true,
    next: [{ title: 'What changed since last quarter', text: 'What changed since last quarter' }],
  },
];
