import type { Answer } from '../../src/answers/answer.ts';
import type { ReleaseRow } from '../../src/answers/releases-answer.ts';
import { termNames } from '../../src/questions/terms.ts';
import { county, exception, hinckley, indicator, marac, maracRule, outcome, quarterly } from './sample-values.ts';

const row = (state: ReleaseRow['state'], more: Partial<ReleaseRow> = {}, assumed = false): ReleaseRow => ({
  indicator: marac,
  area: county,
  release: {
    indicator: marac.id,
    area: county.id,
    basis: 'rolling-12-months',
    period: quarterly(2021, 1),
    due: '2021-07-30',
    lateFrom: '2021-08-14',
    assumed,
  },
  state,
  further: 0,
  ...more,
});
const newest = [{ indicator: marac, area: county, period: quarterly(2020, 4), basis: 'rolling-12-months' }] as const;
const releases = { kind: 'releases', series: 12, listed: 3, newest, next: [] } as const;

/** What is told without a figure: the bot's own words, what is to come, and exceptions of one place. */
export const sampleOwnWords: readonly Answer[] = [
  ...termNames.map((term): Answer => ({
    kind: 'term',
    term,
    yearStartsInMonth: 4,
    neighbours: [county, hinckley],
    next: [],
  })),
  { kind: 'term', term: 'financial-year', yearStartsInMonth: 11, neighbours: [], next: [] },
  { kind: 'thanks', next: [] },
  { kind: 'why', reference: 'A-0099', next: [] },
  {
    kind: 'why',
    reference: exception().reference,
    about: {
      named: { exception: exception(), indicator: marac, area: county, rule: maracRule },
      history: [
        {
          reference: exception().reference,
          at: '2021-06-01T09:00:00.000Z',
          state: 'open',
          reason: 'threshold-breached',
        },
      ],
    },
    next: [],
  },
  { ...releases, rows: [row('to-come'), row('due', {}, true), row('late', { further: 3 }), row('came')] },
  { ...releases, rows: Array.from({ length: 40 }, () => row('late')), late: true },
  { ...releases, rows: [], late: true },
  { ...releases, rows: [], late: true, listed: 0 },
  { ...releases, rows: [row('late')], indicator: marac },
  { ...releases, rows: [], indicator: indicator(), series: 0, listed: 0, newest: [] },
  {
    ...releases,
    rows: [],
    within: { unit: 'month', which: 'next', start: '2021-07-01', end: '2021-07-31' },
  },
  {
    kind: 'exceptions',
    about: { indicator: marac, area: county },
    exceptions: [{ exception: exception(), indicator: marac, area: county, rule: maracRule }],
    elsewhere: 1,
    watched: 1,
    lookedAt: 1,
    next: [],
  },
  { kind: 'exceptions', about: { outcome, area: hinckley }, exceptions: [], watched: 0, lookedAt: 3, next: [] },
];
