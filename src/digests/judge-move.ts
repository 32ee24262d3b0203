import type { Area } from '../indicators/area.ts';
import { verdictBetween } from '../indicators/verdict.ts';
import type { DigestMove, WhyNotJudged } from './digest.ts';
import type { Headline } from './headlines.ts';

/** What a new figure is beside the one before it. */
export type Judged = 'better' | 'worse' | 'unchanged' | 'by-chance' | WhyNotJudged;

/** Sets an indicator's newest figure against the one before it, as an answer would. */
export function judgeMove(
  headline: Headline,
  areas: ReadonlyMap<string, Area>,
): { readonly move: DigestMove; readonly judged: Judged } {
  const { now, before } = headline;
  const move = {
    series: { indicator: now.indicator, area: now.area, basis: now.basis },
    now: moment(now),
    ...(before === undefined ? {} : { before: moment(before) }),
  };
  return { move, judged: judgedAs(headline, areas.get(now.area)) };
}

function judgedAs({ indicator, now, before }: Headline, area: Area | undefined): Judged {
  if (before === undefined) return 'nothing-earlier';
  const verdict = verdictBetween(indicator, { area, observation: now }, { area, observation: before });
  if (!verdict.comparable) return 'not-comparable';
  const { direction, meaning } = verdict.difference;
  if (direction === 'level') return 'unchanged';
  if (meaning === 'neither') return 'neutral';
  return verdict.similar === true ? 'by-chance' : meaning;
}

function moment({ period, value, publishedRag, status }: Headline['now']): DigestMove['now'] {
  return {
    period,
    value,
    ...(publishedRag === undefined ? {} : { publishedRag }),
    ...(status === 'provisional' ? { provisional: true } : {}),
  };
}
