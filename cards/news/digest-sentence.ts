import type { Digest, DigestTotals } from '../../src/digests/digest.ts';
import { countOf } from '../words/numeral.ts';

/** The week in one sentence, counted from the whole lists, also where rows are left out below it. Zeros are said. */
export function digestSentence(digest: Digest): string {
  const totals = totalsOf(digest);
  const { acknowledged = 0 } = digest;
  const open = totals.raised + totals.continuing - acknowledged;
  const inHand = acknowledged === 0 ? '' : `, ${acknowledged} more acknowledged,`;
  return [
    `${countOf(open, 'exception')} ${open === 1 ? 'needs' : 'need'} attention${inHand} among ${countOf(digest.lookedAt, 'indicator')} (${totals.raised} new, ${totals.continuing} continuing)`,
    `${totals.cleared} cleared`,
    `${totals.improved} improved and ${totals.worsened} worsened`,
    `${totals.notUpdated} without new data.`,
  ].join('; ');
}

/** A week in which nothing was raised, cleared or published, in one line; what stands is still counted. */
export function quietSentence(digest: Digest): string {
  const { continuing } = totalsOf(digest);
  const still = `${countOf(continuing, 'exception')} still ${continuing === 1 ? 'stands' : 'stand'}`;
  return `Nothing was raised, cleared or published ${spanWords(digest)}; ${still}.`;
}

const weekMs = 7 * 86_400_000;

/** A digest after downtime looks back over more than its week, and says so. */
function spanWords({ since, at }: Digest): string {
  const weeks = Math.round((Date.parse(at) - Date.parse(since)) / weekMs);
  return weeks < 2 ? 'this week' : `in ${weeks} weeks`;
}

function totalsOf(digest: Digest): DigestTotals {
  if (digest.totals !== undefined) return digest.totals;
  const { raised, continuing, cleared, improved, worsened, notUpdated } = digest;
  return {
    raised: raised.length,
    continuing: continuing.length,
    cleared: cleared.length,
    improved: improved.length,
    worsened: worsened.length,
    notUpdated: notUpdated.length,
  };
}
