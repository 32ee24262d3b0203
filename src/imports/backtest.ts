import type { Exception } from '../alerts/exception.ts';
import { judgeOf } from '../alerts/rules.ts';
import type { Rule } from '../alerts/rule.ts';
import { watches, watchesIndicator } from '../alerts/watch.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Store } from '../store/store.ts';
import { evaluateClock } from './evaluate-clock.ts';
import { publish } from './publish.ts';

/** An exception that a rule would have raised, told by the days on which figures became known. */
export interface Backtested {
  readonly exception: Exception;
  /** Civil dates; without an end it would still stand. */
  readonly raised: string;
  readonly cleared?: string;
  readonly days: number;
  /** How often it was told that it had become worse. */
  readonly worse: number;
  /** Raised again on the same series within a year of clearing. */
  readonly flapped: boolean;
}

/** What a rule would have done. */
export interface Backtest {
  readonly exceptions: readonly Backtested[];
  /** Days on which something became known, and figures that were told. */
  readonly publications: number;
  readonly figures: number;
  readonly from?: string;
  readonly to?: string;
  /** Why the rule stayed silent, and how often. */
  readonly silent: readonly { readonly reason: string; readonly times: number }[];
}

/** Where the past is read, and an empty store in which it is told again. */
export interface BacktestParts {
  readonly from: Pick<IndicatorReader, 'list' | 'series' | 'vintages'>;
  readonly into: Store;
  readonly catalogue: Catalogue;
  readonly timeZone: string;
}

const dayMs = 86_400_000;

/**
 * Tells the past again, one publication after the other in the order in which they became known, into an empty store whose
 * catalogue has the one rule: by the same reading, judging and deciding as if it had been there all along.
 */
export async function backtest(rule: Rule, { from, into, catalogue, timeZone }: BacktestParts): Promise<Backtest> {
  const past = await pastOf(rule, from);
  const steps = [
    ...Map.groupBy(past, ({ published, publication }) => `${published}|${String(publication).padStart(9, '0')}`),
  ];
  steps.sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = { store: into, catalogue: { ...catalogue, rules: [rule] } };
  const silent = new Map<string, number>();
  const days: string[] = [];
  for (const [step, observations] of steps) {
    const [day = ''] = step.split('|');
    for (const morning of morningsBetween(rule, days.at(-1), day)) await evaluateClock({ ...parts, timeZone }, morning);
    const { quiet } = await publish(parts, {
      name: day,
      at: `${day}T12:00:00.000Z`,
      observations: observations.map(asPublished),
    });
    for (const { reason } of quiet) silent.set(reason, (silent.get(reason) ?? 0) + 1);
    days.push(day);
  }
  const [first, last] = [days[0], days.at(-1)];
  return {
    exceptions: await exceptionsOf(into, last ?? ''),
    publications: new Set(days).size,
    figures: past.length,
    ...(first === undefined || last === undefined ? {} : { from: first, to: last }),
    silent: [...silent].map(([reason, times]) => ({ reason, times })).toSorted((a, b) => b.times - a.times),
  };
}

/** Every vintage of the series that the rule watches, and of those that it sets them against. */
async function pastOf(rule: Rule, from: BacktestParts['from']): Promise<readonly StoredObservation[]> {
  const compared = judgeOf(rule).beside?.areas ?? [];
  const all: StoredObservation[] = [];
  for (const key of await from.list()) {
    const matters = watches(rule, key) || (watchesIndicator(rule, key.indicator) && compared.includes(key.area));
    if (!matters) continue;
    for (const newest of await from.series(key)) {
      all.push(...(newest.vintage === 1 ? [newest] : await from.vintages(key, newest.period)));
    }
  }
  return all;
}

function asPublished({ publication, vintage, ...observation }: StoredObservation) {
  void [publication, vintage];
  return observation;
}

/** The days on which a release became late between two days: only then can the clock say anything new. */
function morningsBetween(rule: Rule, after: string | undefined, until: string): readonly string[] {
  if (rule.kind !== 'release-late' || after === undefined) return [];
  const mornings: string[] = [];
  for (let at = Date.parse(after) + dayMs; at < Date.parse(until); at += dayMs) {
    mornings.push(`${new Date(at).toISOString().slice(0, 10)}T08:00:00.000Z`);
  }
  return mornings;
}

async function exceptionsOf(store: Store, last: string): Promise<readonly Backtested[]> {
  const raised = (await store.alerts.all(1_000_000)).filter(
    ({ state, lastTold }) => state !== 'pending' && lastTold !== undefined,
  );
  const byReference = new Map(raised.map((each) => [each.reference, each]));
  const found: Backtested[] = [];
  for (const exception of raised.toReversed()) {
    const start = exception.raisedAt.slice(0, 10);
    const cleared = exception.state === 'cleared' ? exception.changedAt.slice(0, 10) : undefined;
    const before = byReference.get(exception.follows ?? '')?.changedAt;
    const steps = await store.alerts.history(exception.reference);
    found.push({
      exception,
      raised: start,
      ...(cleared === undefined ? {} : { cleared }),
      days: daysBetween(start, cleared ?? last),
      worse: steps.filter(({ reason }) => reason === 'worse-by-the-step').length,
      flapped: before !== undefined && daysBetween(before.slice(0, 10), start) <= 365,
    });
  }
  return found;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
