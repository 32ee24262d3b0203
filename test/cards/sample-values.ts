import type { Comparison, Figure, TrendAnswer } from '../../src/answers/answer.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Area } from '../../src/indicators/area.ts';
import { verdictOn } from '../../src/indicators/verdict.ts';
import type { Indicator, Outcome } from '../../src/indicators/indicator.ts';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { Period } from '../../src/indicators/period.ts';

export const paper = { document: 'Safer Communities Performance 2020/21 Q4', place: 'paragraph 7' };

/** An indicator with plain parts; replaced by what is given. */
export function indicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    id: 'violence-with-injury',
    name: 'Violence with injury rate',
    outcome: 'crime',
    unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 1 },
    basis: 'rolling-12-months',
    polarity: 'lower-is-better',
    headlineArea: 'leicestershire',
    source: 'Leicestershire Police',
    definition: 'Recorded offences of violence with injury',
    includes: ['domestic violence with injury'],
    excludes: ['violence without injury'],
    caveats: [],
    breaks: [],
    subsetOf: [],
    overlaps: [],
    aliases: ['vwi'],
    sensitive: false,
    ...parts,
  };
}

export const marac = indicator({
  id: 'marac-repeats',
  name: 'MARAC repeats',
  outcome: 'vulnerable',
  unit: { kind: 'percent', name: '%', decimals: 0 },
  definition: 'Share of cases at the conference that are repeats within 12 months',
  caveats: [{ text: 'Some cases also count as domestic abuse with injury' }],
  breaks: [
    {
      from: '2020-04-01',
      reason: 'any further contact now triggers a repeat referral; before, violence or its threat did',
    },
  ],
  target: { value: 40, name: 'SafeLives upper threshold', source: { document: paper.document, place: 'paragraph 10' } },
});

/** An area by its name. */
export function area(name: string, kind: Area['kind'] = 'district'): Area {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, kind, aliases: [] };
}

export const county = area('Leicestershire', 'county');
export const hinckley = area('Hinckley and Bosworth');
export const outcome: Outcome = {
  id: 'crime',
  name: 'Ongoing reductions in crime',
  aliases: [],
  judgements: [{ period: quarterly(2017, 4), rag: 'amber', source: paper }],
};

/** The rolling year to a quarter of a financial year. */
export function quarterly(startYear: number, quarter: number): Period {
  const period = periodOn(
    'rolling-12-months',
    financialQuarter(startYear, quarter, ukFiscalCalendar),
    ukFiscalCalendar,
  );
  if (period === undefined) throw new Error('a quarter names a rolling year');
  return period;
}

/** An observation with plain parts; replaced by what is given. */
export function observation(value: number | null, parts: Partial<StoredObservation> = {}): StoredObservation {
  return {
    indicator: 'violence-with-injury',
    area: 'leicestershire',
    basis: 'rolling-12-months',
    period: quarterly(2020, 4),
    value,
    status: 'final',
    components: [],
    standings: [],
    source: paper,
    published: '2021-05-31',
    publication: 1,
    vintage: 1,
    ...parts,
  };
}

/** A figure of an indicator in an area. */
export function figure(
  value: number | null,
  parts: Partial<StoredObservation> = {},
  of = indicator(),
  where = county,
): Figure {
  return {
    indicator: of,
    area: where,
    observation: observation(value, { indicator: of.id, area: where.id, ...parts }),
  };
}

/** One figure against another, judged as the product judges. */
export function comparison(of: Figure, other: Figure, against: Comparison['with']): Comparison {
  return { with: against, other, verdict: verdictOn(of.indicator, of.observation, other.observation) };
}

/** A trend over the values given, newest last, one for each quarter up to Q4 2020/21. */
export function trendAnswer(
  values: readonly number[],
  parts: Partial<StoredObservation> = {},
  of = indicator(),
): TrendAnswer {
  const points = values.map((value, index) => {
    const back = values.length - 1 - index;
    return observation(value, {
      period: quarterly(2020 - Math.floor(back / 4), 4 - (back % 4)),
      area: hinckley.id,
      ...parts,
    });
  });
  const newest: Figure = { indicator: of, area: hinckley, observation: points.at(-1) ?? observation(null) };
  const first = points[0] ?? newest.observation;
  const before: Figure = { ...newest, observation: points.at(-2) ?? first };
  return {
    kind: 'trend',
    figure: newest,
    points,
    countyPoints: points.map((point) => observation((point.value ?? 0) * 0.9 + 0.4, { period: point.period })),
    comparisons: [comparison(newest, before, 'last-period'), comparison(newest, figure(6.9), 'county')],
    overall: verdictOn(of, newest.observation, first),
    run: { direction: 'up', periods: 7 },
    signal: { tested: false, why: 'overlapping-periods' },
    statements: [],
    caveats: [{ text: 'The period includes effects of Covid-19' }],
    breaks: [],
    old: true,
    next: [
      { title: 'Compare Violence with injury rate by district', text: 'Compare Violence with injury rate by district' },
      { title: 'Definition of Violence with injury rate', text: 'Definition of Violence with injury rate' },
    ],
  };
}

/** An exception of the MARAC rule; replaced by what is given. */
export function exception(parts: Partial<Exception> = {}): Exception {
  const judged = { period: quarterly(2020, 4), value: 49, status: 'final', source: paper, published: '2021-05-31' };
  return {
    reference: 'A-0001',
    rule: maracRule.id,
    ruleName: maracRule.name,
    severity: 'high',
    series: { indicator: marac.id, area: county.id, basis: 'rolling-12-months' },
    state: 'open',
    raisedOn: judged,
    raisedAt: '2021-06-01T08:15:00.000Z',
    latest: judged,
    signal: { tested: false, why: 'overlapping-periods' },
    reason: 'threshold-breached',
    changedAt: '2021-06-01T08:15:00.000Z',
    ...parts,
  };
}

export const maracRule = {
  id: 'marac-repeats-above-40',
  name: 'MARAC repeats above 40%',
  severity: 'high',
  explanation: 'SafeLives recommends no more than 40%',
  illustrative: false,
  kind: 'threshold',
  watches: [{ indicator: marac.id, areas: [county.id] }],
  confirm: 1,
  breach: { operator: 'above', value: 40 },
  recovery: { operator: 'at-or-below', value: 38 },
} as const satisfies Rule;

const ragRule = {
  id: 'published-rag-worsened',
  name: 'Published RAG turned worse',
  severity: 'medium',
  explanation: 'The board judged the indicator worse than before',
  illustrative: false,
  kind: 'rag-worsened',
  watches: [],
  colour: 'published',
  comparators: {},
} as const satisfies Rule;

export const catalogue: Catalogue = {
  name: 'Leicestershire Safer Communities',
  calendar: ukFiscalCalendar,
  areas: [county, hinckley],
  outcomes: [outcome],
  indicators: [indicator(), marac],
  rules: [maracRule, ragRule],
  statements: [],
  namedPeriods: [
    {
      name: 'Covid-19',
      start: '2020-03-23',
      end: '2021-07-18',
      aliases: [],
      caveat: 'The period includes effects of Covid-19',
    },
  ],
  ambiguities: [],
  comparators: { county: county.id },
};
