import type { Exception } from '../alerts/exception.ts';
import { isOwn } from '../alerts/own-rule.ts';
import { readyRules } from '../alerts/rules.ts';
import { worstFirst } from '../alerts/worst-first.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { countsForRules } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { hiddenUpTo } from '../indicators/small-numbers/small-number.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { SeriesChanges } from './changes.ts';
import { figureId } from './figure-id.ts';
import { dependents } from './dependents.ts';
import { judgeSeries, standingKey } from './judge-series.ts';
import type { Judgement, QuietDecision } from './judge-series.ts';
import { revisionsOf } from './revisions.ts';
import { surroundingsOf } from './surroundings.ts';

/** What the rules made of a publication. */
export interface AllJudged {
  /** Worst first. */
  readonly raised: readonly Exception[];
  /** Standing already, and worse by their rule's step than last told. */
  readonly worse: readonly Exception[];
  readonly cleared: readonly Exception[];
  readonly quiet: readonly QuietDecision[];
}

/** What of a catalogue judging needs; without areas, rates whose residents are not stated have no interval. */
export type JudgedCatalogue = Pick<Catalogue, 'indicators' | 'rules'> & Partial<Pick<Catalogue, 'areas'>>;

interface When {
  readonly at: string;
  readonly withdrawn?: ReadonlySet<string>;
  /** The civil day, where rules that look at the clock are judged. */
  readonly today?: string;
  /** Set where the rules are other ones than those that judged before. */
  readonly changed?: true;
}

/** Puts the rules to every series in which something changed, within the publication's transaction. */
export async function judgeAll(
  within: StoreTransaction,
  changes: readonly SeriesChanges[],
  { indicators, rules, areas = [] }: JudgedCatalogue,
  { at, withdrawn, today, changed }: When,
): Promise<AllJudged> {
  const judged: Judgement[] = [];
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const areaOf = new Map(areas.map((each) => [each.id, each]));
  const standing = new Map((await within.alerts.unended()).map((each) => [standingKey(each.rule, each.series), each]));
  const shared = {
    others: () => readyRules(rules.filter((each) => !isOwn(each))),
    ...(today === undefined ? {} : { today }),
  };
  const due = [...changes.map((held) => ({ held, rules })), ...(await dependents(within.indicators, changes, rules))];
  const surroundings = await surroundingsOf(within.indicators, due, byId);
  const earlier = (figure: Observation): Promise<number | undefined> => earlierValue(within, figure);
  for (const { held, rules: own } of due) {
    const indicator = indicatorOf(held, byId);
    const each = hiddenUpTo(indicator) === 0 ? held : await asShown(within, held);
    const area = areaOf.get(held.after[0]?.area ?? '');
    const world = { ...shared, ...surroundings(held), revised: revisionsOf(each), ...(area ? { area } : {}) };
    const judging = {
      alerts: within.alerts,
      indicator,
      rules: own,
      at,
      world,
      standing,
      ...(changed ? { changed } : {}),
    };
    judged.push(await judgeSeries(each, { ...judging, ...(withdrawn ? { withdrawn } : { earlier }) }));
  }
  return {
    raised: worstFirst(
      judged.flatMap(({ raised }) => raised),
      rules,
    ),
    worse: worstFirst(
      judged.flatMap(({ worse }) => worse),
      rules,
    ),
    cleared: worstFirst(
      judged.flatMap(({ cleared }) => cleared),
      rules,
    ),
    quiet: judged.flatMap(({ quiet }) => quiet),
  };
}

/** The value that a figure had before its newest vintage, where one counted. */
async function earlierValue(within: StoreTransaction, figure: Observation): Promise<number | undefined> {
  const before = (await within.indicators.vintages(figure, figure.period)).slice(0, -1);
  return before.findLast(countsForRules)?.value ?? undefined;
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
    replaced: await replacedAsShown(within, changes),
    after: pairs.map(({ each }) => each),
    news: new Set(pairs.flatMap(({ held, each }) => (changes.news.has(held) ? [each] : []))),
  };
}

/** What revised figures were until now, without those that were hidden then. */
async function replacedAsShown(within: StoreTransaction, { replaced = new Map() }: SeriesChanges) {
  const shown = new Map<Observation, Observation>();
  for (const [now, was] of replaced) {
    const before = (await within.indicators.vintages(now, now.period)).at(-2);
    if (before?.status !== 'suppressed') shown.set(now, was);
  }
  return shown;
}

function indicatorOf({ after }: SeriesChanges, byId: ReadonlyMap<string, Indicator>): Indicator {
  const id = after[0]?.indicator ?? '';
  const indicator = byId.get(id);
  if (indicator === undefined) throw new Error(`the catalogue has no indicator ${id}`);
  return indicator;
}
