import type { Observation } from '../../indicators/observation.ts';
import { isLate, missingReleases } from '../../indicators/release.ts';
import type { Release } from '../../indicators/release.ts';
import type { Exception } from '../exception.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { ReleaseLateRule, Rule } from '../rule.ts';
import type { Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when a release after the newest figure is more than its grace days late; once told for a period, it is told
 * again when the next is late as well, and ends when all of them have come. The clock alone makes a release late, and an
 * arrival alone ends it, so that a publication without a day only ever ends it.
 */
export function releaseLate(rule: Rule): Judge | undefined {
  if (rule.kind !== 'release-late') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    ofArrival: true,
    distance: () => 0,
    looksAt: (figures) => figures,
  };
}

function judge(rule: ReleaseLateRule, { figures, observed = figures, newest, standing, today }: JudgedSeries): Verdict {
  const figure = judgedFigure(newest);
  const overdue = overdueOf(rule, { observed, newest, today, standing });
  if (overdue === undefined) return { kind: 'not-judgeable', reason: 'no-release-due' };
  if (overdue.length === 0) return { kind: 'recovered', reason: 'release-arrived', figure };
  const more = standing !== undefined && overdue.length > toldOf(standing).length;
  const evidence = [{ kind: 'overdue', periods: overdue }] as const;
  return { kind: 'breach', reason: 'release-late', figure, evidence, ...(more ? { worse: true } : {}) };
}

type Overdue = ReturnType<typeof toldOf>;
type Seen = Pick<JudgedSeries, 'newest'> & {
  readonly observed: readonly Observation[];
  readonly today: string | undefined;
  readonly standing: Exception | undefined;
};

/** The late releases that have not come: by the calendar where the day is known, or else what is left of those told. */
function overdueOf(rule: ReleaseLateRule, { observed, newest, today, standing }: Seen): Overdue | undefined {
  // A figure that is hidden has come all the same.
  const held = new Set(observed.filter(({ status }) => status !== 'missing').map(({ period }) => period.end));
  // A release that a newer figure has overtaken is history: the state follows the newest period.
  const isOpen = ({ end }: { readonly end: string }): boolean => !held.has(end) && end > newest.period.end;
  if (today === undefined) return standing && toldOf(standing).filter(isOpen);
  const calendar = rule.releases.find(
    ({ indicator, area, basis }) => indicator === newest.indicator && area === newest.area && basis === newest.basis,
  );
  if (calendar === undefined) return undefined;
  return missingReleases(calendar, held, { day: today, fiscal: rule.fiscal })
    .filter((release) => isLate(release, today))
    .map(({ period, due }: Release) => ({ label: period.label, end: period.end, due }))
    .filter(isOpen);
}

function toldOf({ evidence }: Exception) {
  return evidence?.find((each) => each.kind === 'overdue')?.periods ?? [];
}
