import type { Exception } from '../alerts/exception.ts';
import { worstFirst } from '../alerts/worst-first.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { hiddenUpTo } from '../indicators/small-numbers/small-number.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { SeriesChanges } from './changes.ts';
import { figureId } from './figure-id.ts';
import { judgeSeries } from './judge-series.ts';
import type { QuietDecision } from './judge-series.ts';

/** What the rules made of a publication. */
export interface AllJudged {
  /** Worst first. */
  readonly raised: readonly Exception[];
  readonly cleared: readonly Exception[];
  readonly quiet: readonly QuietDecision[];
}

/** Puts the rules to every series in which something changed, within the publication's transaction. */
export async function judgeAll(
  within: StoreTransaction,
  changes: readonly SeriesChanges[],
  { indicators, rules }: Pick<Catalogue, 'indicators' | 'rules'>,
  { at, withdrawn }: { readonly at: string; readonly withdrawn?: ReadonlySet<string> },
): Promise<AllJudged> {
  const raised: Exception[] = [];
  const cleared: Exception[] = [];
  const quiet: QuietDecision[] = [];
  const byId = new Map(indicators.map((each) => [each.id, each]));
  for (const held of changes) {
    const indicator = indicatorOf(held, byId);
    const each = hiddenUpTo(indicator) === 0 ? held : await asShown(within, held);
    const judging = { alerts: within.alerts, indicator, rules, at };
    const judged = await judgeSeries(each, { ...judging, ...(withdrawn ? { withdrawn } : {}) });
    raised.push(...judged.raised);
    cleared.push(...judged.cleared);
    quiet.push(...judged.quiet);
  }
  return { raised: worstFirst(raised, rules), cleared: worstFirst(cleared, rules), quiet };
}

/** The series as readers are shown it, so that what is hidden raises and clears nothing. */
async function asShown(within: StoreTransaction, changes: SeriesChanges): Promise<SeriesChanges> {
  const [first] = changes.after;
  if (first === undefined) return changes;
  const shown = new Map((await within.indicators.series(first)).map((each) => [figureId(each), each]));
  const pairs = changes.after.map((held) => {
    const each = shown.get(figureId(held));
    return { held, each: each?.status === 'suppressed' ? each : held };
  });
  return {
    ...changes,
    after: pairs.map(({ each }) => each),
    news: new Set(pairs.flatMap(({ held, each }) => (changes.news.has(held) ? [each] : []))),
  };
}

function indicatorOf({ after }: SeriesChanges, byId: ReadonlyMap<string, Indicator>): Indicator {
  const id = after[0]?.indicator ?? '';
  const indicator = byId.get(id);
  if (indicator === undefined) throw new Error(`the catalogue has no indicator ${id}`);
  return indicator;
}
