import { isRefusal } from './exception.ts';
import type { Decision, DecisionReason, Exception } from './exception.ts';
import { isSnoozed } from './mark.ts';
import type { Verdict } from './verdict.ts';
import type { IsWorse } from './worse.ts';

/** What a decision may depend on beside the verdict and what stands. */
export interface Deciding {
  /** ISO instant of the decision: a snooze may have ended before it. */
  readonly at?: string;
  readonly isWorse?: IsWorse;
}

/**
 * What to do about a verdict, given what already stands: a breach is told once it is confirmed, worse by the rule's step
 * once more unless it is snoozed, a recovery once, and everything in between is kept up to date in silence. What stands
 * while its rule can't judge the newest figure goes on standing on the older one, and says so.
 */
export function decide(verdict: Verdict, standing?: Exception, deciding: Deciding = {}): Decision {
  if (verdict.kind === 'not-judgeable') return decideUnjudged(verdict.reason, standing);
  if (standing === undefined) return decideFirst(verdict);
  return standing.state === 'pending' ? decidePending(verdict) : decideStanding(verdict, standing, deciding);
}

function decideUnjudged(reason: DecisionReason, standing: Exception | undefined): Decision {
  if (standing === undefined || !isRefusal(reason)) return { action: 'none', reason };
  const { state, latest: figure, evidence } = standing;
  if (state !== 'open' && state !== 'recovering') return { action: 'none', reason };
  return { action: 'update', state, reason, figure, ...(evidence ? { evidence } : {}) };
}

type Judged = Exclude<Verdict, { kind: 'not-judgeable' }>;

function decideFirst(verdict: Judged): Decision {
  if (verdict.kind === 'breach') return { action: 'raise', reason: verdict.reason, ...seen(verdict) };
  if (verdict.kind === 'unconfirmed') return { action: 'wait', reason: 'confirmation-incomplete', ...seen(verdict) };
  return { action: 'none', reason: 'no-breach' };
}

function decidePending(verdict: Judged): Decision {
  const first = decideFirst(verdict);
  return first.action === 'none' ? { action: 'drop', reason: 'not-confirmed', ...seen(verdict) } : first;
}

function decideStanding(verdict: Judged, standing: Exception, deciding: Deciding): Decision {
  switch (verdict.kind) {
    // What stands was confirmed once: a breach from there is the same exception, however short.
    case 'breach':
    case 'unconfirmed':
      return decideBreach(verdict, standing, deciding);
    case 'between':
      return { action: 'update', state: 'recovering', reason: 'not-yet-at-recovery', ...seen(verdict) };
    case 'recovered':
      return { action: 'clear', reason: verdict.reason, ...seen(verdict) };
  }
}

function decideBreach(verdict: Judged, standing: Exception, { at, isWorse }: Deciding): Decision {
  const told = standing.lastTold ?? standing.raisedOn;
  const found = verdict.kind === 'breach' && verdict.worse === true;
  if (found || isWorse?.(told, verdict.figure) === true) {
    const quiet = at !== undefined && isSnoozed(standing, at);
    return quiet
      ? { action: 'update', state: 'open', reason: 'worse-while-snoozed', ...seen(verdict) }
      : { action: 'worse', reason: 'worse-by-the-step', ...seen(verdict) };
  }
  const reason = standing.state === 'recovering' ? 'breached-again-while-recovering' : 'still-in-breach';
  return { action: 'update', state: 'open', reason, ...seen(verdict) };
}

function seen(verdict: Judged) {
  const { figure, evidence } = verdict;
  const before = 'before' in verdict ? verdict.before : undefined;
  return { figure, ...(before ? { before } : {}), ...(evidence ? { evidence } : {}) };
}
