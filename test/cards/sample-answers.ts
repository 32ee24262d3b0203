import type { Answer } from '../../src/answers/answer.ts';
import { difference } from '../../src/indicators/compare.ts';
import {
  area,
  comparison,
  county,
  exception,
  figure,
  hinckley,
  indicator,
  marac,
  maracRule,
  observation,
  outcome,
  paper,
  quarterly,
  trendAnswer,
} from './sample-values.ts';

import { sampleParticulars } from './sample-particulars.ts';
import { sampleYesOrNo } from './sample-yes-or-no.ts';
import { sampleOverviews } from './sample-overviews.ts';
import { sampleLists } from './sample-lists.ts';

const standard = { caveats: [], breaks: [], old: false, next: [] } as const;
const region = area('East Midlands', 'region');
const statement = {
  indicator: marac.id,
  area: county.id,
  text: 'Stable at about half over three quarters',
  approximately: 50,
  period: 'Q4 2020/21',
  source: paper,
};

const ragRule5 = {
  against: 'target',
  green: { operator: 'at-or-below', percent: 0 },
  amber: { operator: 'at-or-below', percent: 5 },
  red: { operator: 'above', percent: 5 },
  redOnlyIfNotImproving: false,
} as const;

const nextQuarter = {
  indicator: marac.id,
  area: county.id,
  basis: 'rolling-12-months',
  period: quarterly(2021, 1),
  due: '2021-07-31',
  lateFrom: '2021-08-15',
  assumed: false,
} as const;

/** One answer of every kind, and more of those with branches. */
export const sampleAnswers: readonly Answer[] = [
  {
    kind: 'latest',
    ...standard,
    figure: figure(49, { publishedRag: 'red', numerator: 98, denominator: 200, vintage: 2, status: 'revised' }, marac),
    comparisons: [comparison(figure(49, {}, marac), figure(30, { period: quarterly(2019, 4) }, marac), 'last-year')],
    nextRelease: { listed: true, release: nextQuarter, state: 'to-come' },
    newerOnOtherBasis: [figure(51, { basis: 'quarter' }, marac)],
    target: {
      target: { value: 40, name: 'SafeLives upper threshold', source: paper },
      verdict: { comparable: true, difference: difference(marac, 49, 40) },
    },
    statements: [statement],
  },
  {
    kind: 'latest',
    ...standard,
    figure: figure(null, { status: 'suppressed' }),
    comparisons: [],
    newerOnOtherBasis: [],
    statements: [],
  },
  trendAnswer([5.1, 5.4, 5.9, 6.1, 6.3, 6.8, 7.0, 7.3], { status: 'illustrative' }),
  trendAnswer([5.1]),
  {
    kind: 'compare-areas',
    indicator: indicator(),
    basis: 'rolling-12-months',
    period: quarterly(2020, 4),
    rows: [
      { figure: figure(4.1, { status: 'illustrative' }, indicator(), area('Harborough')), rank: 1 },
      { figure: figure(8.2, { status: 'illustrative' }, indicator(), hinckley), rank: 2 },
      { figure: figure(null, { status: 'suppressed' }, indicator(), area('Melton')) },
    ],
    benchmarks: [figure(6.9)],
    without: [area('Blaby')],
    caveats: [],
    old: true,
    next: [],
  },
  {
    kind: 'compare-with',
    ...standard,
    figure: figure(6.9),
    comparator: 'region',
    comparison: comparison(figure(6.9), figure(8.4, {}, indicator(), region), 'region'),
  },
  { kind: 'compare-with', ...standard, figure: figure(6.9), comparator: 'target' },
  {
    kind: 'change',
    ...standard,
    figure: figure(6.9),
    earlier: figure(4.9),
    verdict: comparison(figure(6.9), figure(4.9), 'last-year').verdict,
  },
  {
    kind: 'change',
    ...standard,
    figure: figure(6.9),
    earlier: figure(4.9, { status: 'illustrative' }),
    verdict: { comparable: false, because: { why: 'illustrative' } },
  },
  { kind: 'compare-with', ...standard, figure: figure(6.9), comparator: 'last-year' },
  {
    kind: 'rag',
    ...standard,
    figure: figure(4.9, { publishedRag: 'amber' }),
    published: 'amber',
    before: { period: quarterly(2016, 4), rag: 'green' },
    newerWithoutRag: figure(6.9),
    computed: { figure: figure(6.9), assessed: false, because: 'no-rule' },
    outcome: { outcome, judgement: { period: quarterly(2017, 4), rag: 'amber', source: paper } },
    standing: [exception()],
  },
  {
    kind: 'rag',
    ...standard,
    figure: figure(49, {}, marac),
    computed: {
      figure: figure(49, {}, marac),
      assessed: true,
      rag: 'red',
      rule: ragRule5,
      value: 49,
      reference: 40,
      miss: 22.5,
      bound: ragRule5.red,
      spared: false,
    },
    standing: [],
  },
  {
    kind: 'outcome',
    outcome,
    judgement: { period: quarterly(2017, 4), rag: 'amber', source: paper },
    rows: [
      {
        figure: figure(4.9, { publishedRag: 'amber' }),
        caveats: [],
        comparisons: [],
        published: { rag: 'amber', period: quarterly(2017, 4) },
      },
    ],
    without: [marac],
    standing: [{ exception: exception(), indicator: marac, area: county, rule: maracRule }],
    next: [],
  },
  {
    kind: 'exceptions',
    exceptions: [{ exception: exception(), indicator: marac, area: county, rule: maracRule }],
    watched: 1,
    lookedAt: 24,
    next: [],
  },
  { kind: 'exceptions', exceptions: [], watched: 1, lookedAt: 24, next: [] },
  {
    kind: 'definition',
    indicator: marac,
    outcome,
    partOf: [indicator()],
    parts: [],
    overlaps: [indicator()],
    next: [],
  },
  {
    kind: 'source',
    ...standard,
    figure: figure(7.1, { vintage: 2 }),
    vintages: [observation(6.9), observation(7.1, { vintage: 2, published: '2021-08-31' })],
  },
  {
    kind: 'held',
    what: 'indicators',
    indicators: [{ outcome, indicators: [indicator(), marac] }],
    areas: [county],
    next: [],
  },
  { kind: 'held', what: 'areas', indicators: [], areas: [county, hinckley, area('Blaby')], next: [] },
  ...sampleLists,
  ...sampleOverviews,
  ...sampleYesOrNo,
  ...sampleParticulars,
  { kind: 'several', answers: sampleParticulars.slice(0, 3), next: [] },
  {
    kind: 'help',
    partnership: 'Leicestershire Safer Communities',
    places: { parts: 'districts', whole: 'county', region: 'region' },
    examples: [{ title: 'MARAC repeats trend', text: 'MARAC repeats trend' }],
  },
  {
    kind: 'no-figure',
    indicator: marac,
    area: hinckley,
    missing: 'series',
    held: [{ area: county, basis: 'rolling-12-months', newest: quarterly(2020, 4), illustrative: false }],
    statements: [statement],
    next: [],
  },
  {
    kind: 'no-figure',
    indicator: marac,
    area: hinckley,
    missing: 'period',
    asked: 'Q1 2001/02',
    held: [],
    statements: [],
    next: [],
  },
  { kind: 'no-figure', indicator: marac, area: hinckley, missing: 'published-rag', held: [], statements: [], next: [] },
  { kind: 'no-figure', indicator: marac, area: hinckley, missing: 'suppressed', held: [], statements: [], next: [] },
  {
    kind: 'declined',
    reason: 'cause',
    indicator: marac,
    recorded: [{ text: 'Criteria changed', from: '2020-04-01' }],
    statements: [statement],
    next: [],
  },
  { kind: 'declined', reason: 'forecast', recorded: [], statements: [], next: [] },
];
