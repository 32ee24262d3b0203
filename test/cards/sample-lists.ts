import type { Answer, FigureRow } from '../../src/answers/answer.ts';
import { comparison, county, figure, hinckley, indicator, marac, outcome, paper, quarterly } from './sample-values.ts';

/** A line of an answer over many. */
export const row = (of: FigureRow['figure'], more: Partial<FigureRow> = {}): FigureRow => ({
  figure: of,
  old: false,
  caveats: [{ text: 'The same case may also be counted elsewhere; ask before adding up' }],
  comparisons: [],
  ...more,
});
const worse = row(figure(6.9), {
  comparisons: [comparison(figure(6.9), figure(4.9, { period: quarterly(2019, 4) }), 'last-year')],
});
const red = row(figure(49, {}, marac), { published: { rag: 'red', period: quarterly(2019, 4) } });
const made = row(figure(8.2, { status: 'illustrative' }, indicator(), hinckley));
const signal = {
  tested: true,
  method: 'xmr',
  basis: 'quarter',
  points: 24,
  trial: false,
  newest: 'concern',
} as const;

const above = { comparable: true, difference: { absolute: 9, direction: 'up', meaning: 'worse' } } as const;

/** Lists of every sort, with some rows, with none, and with more than a card shows. */
export const sampleLists: readonly Answer[] = [
  {
    kind: 'list',
    pick: 'red',
    outcome,
    rows: [red],
    byRule: [
      row(figure(49, {}, marac), { computed: { figure: figure(49, {}, marac), assessed: false, because: 'no-rule' } }),
    ],
    lookedAt: 9,
    without: [marac],
    unjudged: [{ why: 'no-published-rag', indicators: [indicator()] }],
    next: [{ title: 'MARAC repeats trend', text: 'MARAC repeats trend' }],
  },
  {
    kind: 'list',
    pick: 'worse',
    against: 'last-year',
    rows: Array.from({ length: 40 }, () => worse),
    byRule: [],
    lookedAt: 60,
    without: Array.from({ length: 12 }, () => marac),
    unjudged: [
      { why: 'neutral', indicators: [indicator()] },
      { why: 'nothing-earlier', indicators: [indicator(), marac] },
    ],
    next: [],
  },
  {
    kind: 'list',
    pick: 'concern',
    area: county,
    rows: [row(figure(6.9), { signal })],
    byRule: [],
    lookedAt: 1,
    without: [],
    unjudged: [],
    next: [],
  },
  {
    kind: 'list',
    pick: 'no-target',
    area: hinckley,
    rows: [made],
    byRule: [],
    lookedAt: 1,
    without: [],
    unjudged: [],
    next: [],
  },
  {
    kind: 'list',
    pick: 'off-target',
    rows: [
      row(figure(49, {}, marac), {
        target: { target: { value: 40, name: 'Threshold', source: paper }, verdict: above },
      }),
    ],
    byRule: [],
    lookedAt: 3,
    without: [],
    unjudged: [
      { why: 'no-target', indicators: [indicator()] },
      { why: 'other-basis', indicators: [indicator()] },
    ],
    next: [],
  },
  {
    kind: 'list',
    pick: 'worse',
    than: county,
    rows: [row(made.figure, { comparisons: [comparison(made.figure, figure(6.9), 'county')] })],
    byRule: [],
    lookedAt: 2,
    without: [],
    unjudged: [{ why: 'nothing-beside', indicators: [indicator()] }],
    next: [],
  },
  {
    kind: 'list',
    pick: 'red',
    during: { label: '2019/20' },
    rows: [red, red],
    byRule: [],
    lookedAt: 3,
    without: [],
    unjudged: [],
    next: [],
  },
  {
    kind: 'list',
    pick: 'not-updated',
    since: quarterly(2019, 3),
    rows: [],
    byRule: [],
    lookedAt: 0,
    without: [],
    unjudged: [],
    next: [],
  },
];
