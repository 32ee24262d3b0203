import { stands, wasTold } from '../alerts/exception.ts';
import type { Exception } from '../alerts/exception.ts';
import type { Rule } from '../alerts/rule.ts';
import { worstFirst } from '../alerts/worst-first.ts';
import { verdictOn } from '../indicators/verdict.ts';
import type { Digest, DigestMove } from './digest.ts';
import { headlines, inOrder, publishedWithin, type Headline, type HeadlineInput } from './headlines.ts';
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
 * periods or illustrative figures, at most 25 rows. Figures that may not be compared count as neither better nor worse.
 */
export function makeDigest(input: DigestInput): Digest {
  const found = headlines(input);
  const fresh = found.filter((headline) => headline.fresh).map(judged);
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
    unchanged: fresh.filter(({ meaning }) => meaning === 'neither').length,
    quiet: raised.length === 0 && cleared.length === 0 && !published,
    ...limitRows({
      raised,
      continuing: standing.filter((each) => each.raisedAt <= input.since),
      cleared,
      improved: fresh.filter(({ meaning }) => meaning === 'better').map(({ move }) => move),
      worsened: fresh.filter(({ meaning }) => meaning === 'worse').map(({ move }) => move),
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

function judged({ indicator, now, before }: Headline): {
  readonly move: DigestMove;
  readonly meaning: 'better' | 'worse' | 'neither';
} {
  const move = {
    series: { indicator: now.indicator, area: now.area, basis: now.basis },
    now: shown(now),
    ...(before === undefined ? {} : { before: shown(before) }),
  };
  if (before === undefined) return { move, meaning: 'neither' };
  const verdict = verdictOn(indicator, now, before);
  return { move, meaning: verdict.comparable ? verdict.difference.meaning : 'neither' };
}

function shown({ period, value, publishedRag }: Headline['now']): DigestMove['now'] {
  return { period, value, ...(publishedRag === undefined ? {} : { publishedRag }) };
}
