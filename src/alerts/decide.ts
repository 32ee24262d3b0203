import type { Decision, Exception } from './exception.ts';
import type { Verdict } from './verdict.ts';

/**
 * What to do about a verdict, given what already stands: a breach is told once, a recovery once, and everything in
 * between is kept up to date in silence.
 */
export function decide(verdict: Verdict, standing?: Exception): Decision {
  if (verdict.kind === 'not-judgeable') return { action: 'none', reason: verdict.reason };
  return standing ? decideStanding(verdict, standing) : decideFirst(verdict);
}

type Judged = Exclude<Verdict, { kind: 'not-judgeable' }>;

function decideFirst(verdict: Judged): Decision {
  if (verdict.kind !== 'breach') return { action: 'none', reason: 'no-breach' };
  const { reason, figure, before } = verdict;
  return { action: 'raise', reason, figure, ...(before ? { before } : {}) };
}

function decideStanding(verdict: Judged, standing: Exception): Decision {
  const { figure } = verdict;
  switch (verdict.kind) {
    case 'breach': {
      const reason = standing.state === 'recovering' ? 'breached-again-while-recovering' : 'still-in-breach';
      return { action: 'update', state: 'open', reason, figure };
    }
    case 'between':
      return { action: 'update', state: 'recovering', reason: 'not-yet-at-recovery', figure };
    case 'recovered':
      return { action: 'clear', reason: verdict.reason, figure };
  }
}
