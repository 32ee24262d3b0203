import type { Exception } from '../alerts/exception.ts';
import { isOwn } from '../alerts/own-rule.ts';
import { readyRules } from '../alerts/rules.ts';
import { worstFirst } from '../alerts/worst-first.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { countsForRules, seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { alsoStated, populated } from '../indicators/population-store.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { JudgedChanges } from './changes.ts';
import { dependents } from './dependents.ts';
import { judgeSeries, standingKey } from './judge-series.ts';
import type { Judgement, QuietDecision } from './judge-series.ts';
import type { Cause } from './judging-cause.ts';
import { revisionsOf } from './revisions.ts';
import { surroundingsOf } from './surroundings.ts';
import { historiesOf, judgedChanges } from './touched-series.ts';
import type { Due, TouchedSeries } from './touched-series.ts';

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
  /** Newest periods that are read of each series; absent means all. */
  readonly last?: number;
  /** The civil day, where rules that look at the clock are judged. */
  readonly today?: string;
  /** Set where the rules are other ones than those that judged before. */
  readonly changed?: true;
}

/** Puts the rules to every series in which something changed, within the publication's transaction. */
export async function judgeAll(
  within: StoreTransaction,
  touched: readonly TouchedSeries[],
  { indicators, rules, areas = [] }: JudgedCatalogue,
  { at, withdrawn, today, changed, last }: When,
): Promise<AllJudged> {
  const judged: Judgement[] = [];
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const populatedAreas = await populated(areas, alsoStated(within.indicators, areas));
  const areaOf = new Map(populatedAreas.map((each) => [each.id, each]));
  const standing = new Map((await within.alerts.unended()).map((each) => [standingKey(each.rule, each.series), each]));
  const shared = {
    others: () => readyRules(rules.filter((each) => !isOwn(each))),
    ...(today === undefined ? {} : { today }),
  };
  const dependent = await dependents(within.indicators, touched, rules);
  const due = [...touched.map((each) => ({ touched: each, rules })), ...dependent];
  const cause = causeOf(withdrawn, changed);
  const earlier = (figure: Observation): Promise<number | undefined> => earlierValue(within, figure);
  for await (const { held, rules: own, surroundings } of readyToJudge(within, due, { byId, last })) {
    const indicator = indicatorOf(held, byId);
    const each = { ...held, replaced: await replacedAsShown(within, held) };
    const area = areaOf.get(held.after[0]?.area ?? '');
    const world = { ...shared, ...surroundings, revised: revisionsOf(each), ...(area ? { area } : {}) };
    const judging = {
      alerts: within.alerts,
      reader: within.indicators,
      indicator,
      rules: own,
      at,
      cause,
      world,
      standing,
      earlier,
    };
    judged.push(await judgeSeries(each, judging));
  }
  const all = (of: (each: Judgement) => readonly Exception[]) => worstFirst(judged.flatMap(of), rules);
  return {
    raised: all(({ raised }) => raised),
    worse: all(({ worse }) => worse),
    cleared: all(({ cleared }) => cleared),
    quiet: judged.flatMap(({ quiet }) => quiet),
  };
}

function causeOf(withdrawn: ReadonlySet<string> | undefined, changed: true | undefined): Cause {
  if (withdrawn !== undefined) return { kind: 'withdrawal', withdrawn };
  return changed === undefined ? { kind: 'figures' } : { kind: 'other-rules' };
}

/** Series that are judged together, few enough for all of their histories to lie in memory. */
const mostTogether = 100;

/**
 * The series with their figures and those of other areas that their rules set them against, one after the other: as readers
 * are shown them, so that what is hidden, be it of a whole, raises and clears nothing.
 */
async function* readyToJudge(
  within: StoreTransaction,
  due: readonly Due[],
  { byId, last }: { readonly byId: ReadonlyMap<string, Indicator>; readonly last: number | undefined },
) {
  for (let from = 0; from < due.length; from += mostTogether) {
    const some = due.slice(from, from + mostTogether);
    const keys = some.map(({ touched }) => touched.key);
    const histories = await historiesOf(within.indicators, keys, last);
    const ready = some
      .map(({ touched, rules }) => ({
        rules,
        held: judgedChanges(touched, histories.get(seriesId(touched.key)) ?? []),
      }))
      // Of a series that holds nothing new there is no figure to speak of.
      .filter((each) => each.held.news.size > 0);
    const surroundings = await surroundingsOf(within.indicators, ready, byId);
    for (const each of ready) yield { ...each, surroundings: surroundings(each.held) };
  }
}

/** The value that a figure had before its newest vintage, where one counted. */
async function earlierValue(within: StoreTransaction, figure: Observation): Promise<number | undefined> {
  const before = (await within.indicators.vintages(figure, figure.period)).slice(0, -1);
  return before.findLast(countsForRules)?.value ?? undefined;
}

/** What revised figures were until now, without those that were hidden then. */
async function replacedAsShown(within: StoreTransaction, { replaced }: JudgedChanges) {
  const shown = new Map<Observation, Observation>();
  for (const [now, was] of replaced) {
    const before = (await within.indicators.vintages(now, now.period)).at(-2);
    if (before?.status !== 'suppressed') shown.set(now, was);
  }
  return shown;
}

function indicatorOf({ after }: JudgedChanges, byId: ReadonlyMap<string, Indicator>): Indicator {
  const id = after[0]?.indicator ?? '';
  const indicator = byId.get(id);
  if (indicator === undefined) throw new Error(`the catalogue has no indicator ${id}`);
  return indicator;
}
