import { stands, wasTold } from '../alerts/exception.ts';
import type { Exception } from '../alerts/exception.ts';
import type { Rule } from '../alerts/rule.ts';
import { worstFirst } from '../alerts/worst-first.ts';
import { whyNotJudged, type Digest } from './digest.ts';
import { headlines, inOrder, publishedWithin, type HeadlineInput } from './headlines.ts';
import { judgeMove } from './judge-move.ts';
import { limitRows } from './limit-rows.ts';
import { notUpdated } from './not-updated.ts';

/** Everything a digest is made from; the order within each list is free. */
export interface DigestInput extends HeadlineInput {
  readonly rules: readonly Rule[];
  /** What stands now; what was raised after `at` is left for the next digest. */
  readonly standing: readonly Exception[];
  /** What may have cleared within the span; what stands, or cleared outside the span, is ignored. */
  readonly cleared: readonly Exception[];
}

/**
 * What happened after `since`, up to and including `at`, and what stands: in a stable order, without incomplete
 * periods or illustrative figures, at most 25 rows. Figures are better or worse as answers say it: not where chance may
 * explain the difference, and not where they may not be compared.
 */
export function makeDigest(input: DigestInput): Digest {
  const found = headlines(input);
  const areas = new Map(input.areas.map((each) => [each.id, each]));
  const fresh = found.filter((headline) => headline.fresh).map((headline) => judgeMove(headline, areas));
  const movesOf = (as: string) => fresh.flatMap(({ judged, move }) => (judged === as ? [move] : []));
  const byChance = movesOf('by-chance').length;
  const notJudged = whyNotJudged.flatMap((why) => {
    const { length } = movesOf(why);
    return length === 0 ? [] : [[why, length] as const];
  });
  const standing = exceptionsOf(input.standing, input).filter((each) => stands(each));
  const cleared = exceptionsOf(input.cleared, input).filter(
    (each) => each.state === 'cleared' && wasTold(each) && each.changedAt > input.since && each.changedAt <= input.at,
  );
  const raised = standing.filter((each) => each.raisedAt > input.since);
  const acknowledged = standing.filter((each) => each.acknowledged !== undefined).length;
  const published = publishedWithin(input).some((publication) => publication.added + publication.revised > 0);
  return {
    at: input.at,
    since: input.since,
    lookedAt: new Set([...found.map(({ indicator }) => indicator.id), ...standing.map(indicatorOf)]).size,
    ...(acknowledged === 0 ? {} : { acknowledged }),
    unchanged: movesOf('unchanged').length,
    ...(byChance === 0 ? {} : { byChance }),
    ...(notJudged.length === 0 ? {} : { notJudged: Object.fromEntries(notJudged) }),
    quiet: raised.length === 0 && cleared.length === 0 && !published,
    ...limitRows({
      raised,
      continuing: standing.filter((each) => each.raisedAt <= input.since),
      cleared,
      improved: movesOf('better'),
      worsened: movesOf('worse'),
      notUpdated: notUpdated(found),
    }),
  };
}

/** The exceptions a digest may speak of, worst first. */
function exceptionsOf(exceptions: readonly Exception[], input: DigestInput): readonly Exception[] {
  const told = exceptions.filter((each) => each.raisedAt <= input.at && each.latest.status !== 'illustrative');
  return worstFirst(
    told.toSorted((a, b) => inOrder(a.reference, b.reference)),
    input.rules,
  );
}

function indicatorOf(exception: Exception): string {
  return exception.series.indicator;
}
