import type { Exception, JudgedFigure } from '../../src/alerts/exception.ts';
import type { DigestInput } from '../../src/digests/make-digest.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodOn, ukFiscalCalendar, type Period } from '../../src/indicators/period.ts';

/** An indicator where lower is better, by a letter: "a" is called "Indicator a". */
export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: `Indicator ${id}`,
    outcome: 'crime',
    unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 2 },
    basis: 'quarter',
    polarity: 'lower-is-better',
    headlineArea: 'county',
    source: 'police',
    definition: 'Offences recorded.',
    includes: [],
    excludes: [],
    caveats: [],
    breaks: [],
    subsetOf: [],
    overlaps: [],
    aliases: [],
    sensitive: false,
    ...more,
  };
}

/** The nth quarter from Q1 2018/19 on (0 is that quarter). */
export function quarter(nth: number): Period {
  const span = financialQuarter(2018 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  const period = periodOn('quarter', span, ukFiscalCalendar);
  if (period === undefined) throw new Error('a quarter names itself');
  return period;
}

/** A final figure of the nth quarter, from publication 1 unless told otherwise. */
export function figure(
  id: string,
  nth: number,
  value: number | null,
  more: Partial<StoredObservation> = {},
): StoredObservation {
  return {
    indicator: id,
    area: 'county',
    basis: 'quarter',
    period: quarter(nth),
    value,
    status: 'final',
    components: [],
    standings: [],
    source: { document: 'Board paper' },
    published: '2021-05-01',
    publication: 1,
    vintage: 1,
    ...more,
  };
}

/** An open exception of high severity, raised in the week unless told otherwise. */
export function exception(reference: string, more: Partial<Exception> = {}): Exception {
  return {
    reference,
    rule: 'a-rule',
    ruleName: 'A rule',
    severity: 'high',
    series: { indicator: 'a', area: 'county', basis: 'quarter' },
    state: 'open',
    raisedOn: judged(),
    raisedAt: '2021-06-09T10:00:00.000Z',
    latest: judged(),
    reason: 'threshold-breached',
    changedAt: '2021-06-09T10:00:00.000Z',
    ...more,
  };
}

function judged(): JudgedFigure {
  return {
    period: quarter(11),
    value: 49,
    status: 'final',
    source: { document: 'Board paper' },
    published: '2021-05-01',
  };
}

/** The week to Monday 14 June 2021, in which publication 2 arrived and before which publication 1 did. */
export function week(more: Partial<DigestInput> = {}): DigestInput {
  return {
    at: '2021-06-14T07:30:00.000Z',
    since: '2021-06-07T07:30:00.000Z',
    timeZone: 'Europe/London',
    indicators: [indicator('a'), indicator('b'), indicator('c')],
    areas: [],
    rules: [],
    standing: [],
    cleared: [],
    figures: [],
    publications: [
      { id: 1, name: 'before', at: '2021-06-01T09:00:00.000Z', added: 9, revised: 0 },
      { id: 2, name: 'in the week', at: '2021-06-10T09:00:00.000Z', added: 3, revised: 0 },
    ],
    ...more,
  };
}
