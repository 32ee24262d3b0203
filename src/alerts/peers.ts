import type { Indicator } from '../indicators/indicator.ts';
import type { Interval } from '../indicators/period.ts';
import { verdictOn } from '../indicators/verdict.ts';
import type { DecisionReason } from './exception.ts';
import { countsFor } from './judged-figure.ts';
import type { Peers, Rule } from './rule.ts';
import type { Figure, Surroundings } from './verdict.ts';

/** The figures of a rule's peers for a period that count for it. */
export function peersAt(rule: Rule, peers: Peers, period: Interval, surroundings?: Surroundings): readonly Figure[] {
  const found = surroundings?.across(peers.areas, period) ?? [];
  return found.filter((each): each is Figure => countsFor(rule, each));
}

/** What a figure is set against: the value of its one peer, or the plain mean of several; or why it is not. */
export function peerValue(
  indicator: Indicator,
  figure: Figure,
  others: readonly Figure[],
): { readonly value: number } | { readonly why: DecisionReason } {
  if (others.length === 0) return { why: 'nothing-to-compare-with' };
  for (const other of others) {
    const beside = verdictOn(indicator, figure, other);
    if (!beside.comparable) return { why: beside.because.why === 'size' ? 'unlike-places' : 'unlike-components' };
  }
  return { value: others.reduce((sum, { value }) => sum + value, 0) / others.length };
}
