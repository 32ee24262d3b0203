import { daysOf, figureOf, overlap, type Days, type Version } from './cell.ts';
import { daysOfNews, decideHiding, nearTo, spanOf, windowOf } from './decide-hiding.ts';
import { isOfKin, type Kin } from './kin.ts';
import { usualLimits, type Limits } from './limits.ts';
import type { Seen } from './standing.ts';
import type { Kept } from './target.ts';

/** A text that names one version of one figure. */
export function versionId(version: Version): string {
  return `${figureOf(version)}|${version.vintage}`;
}

/** What readers are kept from in all publications so far. */
export interface Hidden {
  readonly versions: readonly Version[];
  readonly kept: readonly Kept[];
}

/** Decides on one publication after the other, in the order in which they were made; `history` holds every version. */
export function hiddenFigures(kin: Kin, history: readonly Version[], limits: Limits = usualLimits): Hidden {
  const versions: Version[] = [];
  const seen: Seen[] = [];
  let kept: readonly Kept[] = [];
  const byPublication = [
    ...Map.groupBy(
      history.filter((version) => isOfKin(kin, version)),
      ({ publication }) => publication,
    ),
  ];
  for (const [publication, news] of byPublication.toSorted(([a], [b]) => a - b)) {
    const days = daysOfNews(news);
    const near = kept.filter((each) => overlap(spanOf(each), nearTo(days)));
    const before = within(seen, windowOf(days, near));
    const decision = decideHiding(kin, { publication, news, before, kept: near }, limits);
    const hidden = new Set(decision.hidden);
    kept = [...kept.filter((each) => !near.includes(each)), ...decision.kept];
    versions.push(...hidden);
    seen.push(...news.map((version) => ({ version, hidden: hidden.has(version) })));
  }
  return { versions, kept };
}

function within(seen: readonly Seen[], window: Days): readonly Seen[] {
  return seen.filter(({ version }) => overlap(daysOf(version.period), window));
}
