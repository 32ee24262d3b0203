import type { Exception } from '../../src/alerts/exception.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import type { News } from '../../src/delivery/news.ts';
import type { Observation, SeriesKey } from '../../src/indicators/observation.ts';
import { financialQuarter, periodLabel, ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { Period } from '../../src/indicators/period.ts';
import type { Store } from '../../src/store/store.ts';

export const burglary: SeriesKey = { indicator: 'burglary', area: 'hinckley', basis: 'quarter' };

/** The nth quarter from Q1 2018/19 on, which is 0. */
export function quarter(nth: number): Period {
  const span = financialQuarter(2018 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  return { ...span, label: periodLabel('quarter', span, ukFiscalCalendar) };
}

/** A plain figure of burglary in Hinckley for the nth quarter, published on 1 January 2021. */
export function figure(nth: number, value: number | null, more: Partial<Observation> = {}): Observation {
  return {
    ...burglary,
    period: quarter(nth),
    value,
    status: value === null ? 'suppressed' : 'final',
    components: [],
    standings: [],
    source: { document: 'Board paper' },
    published: '2021-01-01',
    ...more,
  };
}

/** Publishes the observations in one transaction, as an import does. */
export async function publish(store: Store, ...observations: readonly Observation[]): Promise<number> {
  return store.transaction(async ({ indicators }) => {
    const publication = await indicators.publication('Board paper', '2021-01-02T09:00:00.000Z');
    await indicators.add(publication, observations);
    await indicators.finish(publication, { added: observations.length, revised: 0 });
    return publication;
  });
}

/** An exception that is open on burglary in Hinckley. */
export function exception(reference: string, more: Partial<Exception> = {}): Exception {
  const judged = {
    period: quarter(3),
    value: 49,
    status: 'final',
    source: { document: 'Board paper', place: 'paragraph 10' },
    published: '2021-01-01',
  };
  return {
    reference,
    rule: 'above-40',
    ruleName: 'Burglary above 40',
    severity: 'medium',
    series: burglary,
    state: 'open',
    raisedOn: judged,
    raisedAt: '2021-01-02T09:00:00.000Z',
    latest: judged,
    reason: 'threshold-breached',
    changedAt: '2021-01-02T09:00:00.000Z',
    ...more,
  };
}

/** A channel of a team. */
export function channel(id: string, more: Partial<Conversation> = {}): Conversation {
  return { id, kind: 'channel', serviceUrl: 'https://smba.example/uk/', bot: '28:bot', team: '19:team', ...more };
}

/** News that says what one exception is. */
export function raised(reference: string): News {
  return { kind: 'exceptions', raised: [exception(reference)], cleared: [] };
}
