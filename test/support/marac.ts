import type { RagWorsenedRule, ThresholdRule } from '../../src/alerts/rule.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';

/** An indicator like the papers' MARAC repeats, for tests of rules and imports. */
export const marac: Indicator = {
  id: 'marac-repeats',
  name: 'MARAC repeat cases',
  outcome: 'domestic-abuse',
  unit: { kind: 'percent', name: '%', decimals: 1 },
  basis: 'rolling-12-months',
  polarity: 'lower-is-better',
  headlineArea: 'leicestershire',
  source: 'MARAC coordinators',
  definition: 'Share of cases that are repeats within 12 months.',
  includes: [],
  excludes: [],
  caveats: [],
  breaks: [],
  subsetOf: [],
  overlaps: [],
  aliases: ['MARAC', 'repeat MARAC'],
  sensitive: true,
};

export const above40: ThresholdRule = {
  id: 'marac-above-40',
  name: 'MARAC repeats above 40%',
  kind: 'threshold',
  severity: 'high',
  explanation: 'The recommended upper threshold.',
  illustrative: false,
  watches: [{ indicator: 'marac-repeats', areas: ['leicestershire'], basis: 'rolling-12-months' }],
  confirm: 1,
  breach: { operator: 'above', value: 40 },
  recovery: { operator: 'at-or-below', value: 38 },
};

export const worseColour: RagWorsenedRule = {
  id: 'rag-worsened',
  name: 'Published RAG turned worse',
  kind: 'rag-worsened',
  severity: 'medium',
  explanation: 'The board judged it worse than before.',
  illustrative: false,
  watches: [],
  colour: 'published',
  comparators: {},
};

/** The MARAC figure of the nth quarter from Q1 2016/17 on (0 is that quarter), published a month after it ended. */
export function figure(nth: number, value: number | null, more: Partial<Observation> = {}): Observation {
  const quarter = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  const period = periodOn('rolling-12-months', quarter, ukFiscalCalendar);
  if (!period) throw new Error('a quarter names the rolling year that ends with it');
  return {
    indicator: marac.id,
    area: 'leicestershire',
    basis: 'rolling-12-months',
    period,
    value,
    status: value === null ? 'missing' : 'final',
    components: [],
    standings: [],
    source: { document: 'Board paper' },
    published: period.end,
    ...more,
  };
}
