import { judgedFigure } from '../judged-figure.ts';
import type { Rule } from '../rule.ts';
import type { Figure, Judge, JudgedSeries, ReadyRule, Revision, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when a revised figure of an earlier period turns round what another rule said of that period: in breach where
 * it was not, or no longer. Of the newest period the other rule speaks itself. It speaks once for each changed verdict,
 * and ends with the next publication that changes none.
 */
export function verdictRevised(rule: Rule): Judge | undefined {
  if (rule.kind !== 'verdict-revised') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    ofArrival: true,
    distance: () => 0,
    looksAt: (figures) => figures,
  };
}

interface Turned {
  readonly revision: Revision;
  readonly rule: Rule;
  readonly verdict: Verdict;
}

function judge(rule: Rule, series: JudgedSeries): Verdict {
  const { newest, revised = [], others, standing } = series;
  const earlier = revised.filter(({ now }) => now.period.end < newest.period.end);
  const alone = earlier.length === 0 ? [] : (others?.() ?? []).filter((each) => isJudgedAlone(each, newest));
  const turned = earlier.flatMap((revision) => alone.flatMap((other) => turnedRound(other, revision, series) ?? []));
  const [first] = turned;
  if (first === undefined) return { kind: 'recovered', reason: 'revision-noted', figure: judgedFigure(newest) };
  return {
    kind: 'breach',
    reason: 'verdict-revised',
    figure: judgedFigure(first.revision.now),
    before: judgedFigure(first.revision.was),
    evidence: turned.map(({ revision: { now, was }, rule: other, verdict }) => ({
      kind: 'revised',
      rule: other.id,
      period: now.period.label,
      end: now.period.end,
      from: was.value,
      to: now.value,
      breachNow: verdict.kind === 'breach',
      reason: verdict.kind === 'breach' || verdict.kind === 'recovered' ? verdict.reason : 'no-breach',
    })),
    ...(standing === undefined ? {} : { worse: true }),
  };
}

/** Rules that need other areas or the clock are left to themselves: what those said then is not known any more. */
function isJudgedAlone({ rule, judge: { beside } }: ReadyRule, newest: Figure): boolean {
  return (
    rule.kind !== 'verdict-revised' && rule.kind !== 'release-late' && beside === undefined && watches(rule, newest)
  );
}

function turnedRound({ rule, judge: other }: ReadyRule, revision: Revision, series: JudgedSeries): Turned | undefined {
  const [before, after] = [revision.was, revision.now].map((figure) => verdictThen(other, figure, series));
  if (before === undefined || after === undefined) return undefined;
  // Where the rule could not judge, no verdict changed.
  if (before.kind === 'not-judgeable' || after.kind === 'not-judgeable') return undefined;
  return (before.kind === 'breach') === (after.kind === 'breach') ? undefined : { revision, rule, verdict: after };
}

/** What the rule says of the series as it stood when the figure was its newest. */
function verdictThen(other: Judge, figure: Figure, { indicator, area, figures }: JudgedSeries): Verdict {
  const until = figures.filter(({ period }) => period.end < figure.period.end);
  const seen = { indicator, figures: [...until, figure], newest: figure };
  return other.judge({ ...seen, ...(area ? { area } : {}) });
}
