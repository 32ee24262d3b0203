import type { AlertLog } from '../alerts/alert-log.ts';
import { decide } from '../alerts/decide.ts';
import { evaluate } from '../alerts/evaluate.ts';
import type { EvaluatedSeries } from '../alerts/evaluate.ts';
import { changedException, confirmedException, raisedException } from '../alerts/exception-after.ts';
import type { Raising } from '../alerts/exception-after.ts';
import { isRefusal } from '../alerts/exception.ts';
import type { Decision, DecisionReason, Exception, JudgedFigure } from '../alerts/exception.ts';
import type { Mark } from '../alerts/mark.ts';
import type { Rule } from '../alerts/rule.ts';
import { rulesFor } from '../alerts/rules.ts';
import { worseBy } from '../alerts/worse.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import type { JudgedChanges } from './changes.ts';
import { figureId } from './figure-id.ts';

/** A decision that nobody is told of, kept so that the log can say why. */
export interface QuietDecision {
  readonly rule: string;
  readonly series: SeriesKey;
  readonly reason: DecisionReason;
  /** The exception that it left standing. */
  readonly reference?: string;
}

/** What the rules made of one series. */
export interface Judgement {
  readonly raised: readonly Exception[];
  readonly worse: readonly Exception[];
  readonly cleared: readonly Exception[];
  readonly quiet: readonly QuietDecision[];
}

/** What judging a series needs besides its figures. */
export interface Judging {
  readonly alerts: AlertLog;
  readonly indicator: Indicator;
  readonly rules: readonly Rule[];
  readonly at: string;
  /** The ids of figures that are taken back in this publication. */
  readonly withdrawn?: ReadonlySet<string>;
  /** Set where the rules are other ones than those that judged before. */
  readonly changed?: true;
  /** What rules may look at beside the series itself. */
  readonly world?: Omit<EvaluatedSeries, 'indicator' | 'observations' | 'isNew' | 'standing'>;
  /** The exceptions that stand or are pending, by `standingKey`; without it the log is asked for each. */
  readonly standing?: ReadonlyMap<string, Exception>;
  /** The value that a figure had before it was revised, where one counted. */
  readonly earlier?: (figure: Observation) => Promise<number | undefined>;
}

/** Tells the exceptions of one rule on one series from all others. */
export function standingKey(rule: string, series: SeriesKey): string {
  return `${rule}|${seriesId(series)}`;
}

interface Judged {
  readonly decision: Decision;
  readonly exception?: Exception;
}

/** Puts every rule that watches the series to its newest figure, and writes what follows into the alert log. */
export async function judgeSeries(changes: JudgedChanges, judging: Judging): Promise<Judgement> {
  const [first] = changes.after;
  if (first === undefined || changes.news.size === 0) return nothingJudged;
  const series = { indicator: first.indicator, area: first.area, basis: first.basis };
  const all: (Judged & { readonly rule: Rule })[] = [];
  for (const rule of rulesFor(changes.after, judging.rules)) {
    all.push({ rule, ...(await judgeRule(rule, series, changes, judging)) });
  }
  const of = (action: Decision['action']) =>
    all.flatMap(({ decision, exception }) => (decision.action === action && exception ? [exception] : []));
  const quiet = all.filter(({ decision }) => !told.has(decision.action));
  return {
    raised: of('raise'),
    worse: of('worse'),
    cleared: of('clear'),
    quiet: quiet.map(({ rule, decision, exception }) => quietDecision(rule, series, decision.reason, exception)),
  };
}

const told: ReadonlySet<Decision['action']> = new Set(['raise', 'worse', 'clear']);
const nothingJudged: Judgement = { raised: [], worse: [], cleared: [], quiet: [] };

async function judgeRule(rule: Rule, series: SeriesKey, changes: JudgedChanges, judging: Judging): Promise<Judged> {
  const { alerts, indicator, at } = judging;
  const standing = judging.standing
    ? judging.standing.get(standingKey(rule.id, series))
    : (await alerts.find(rule.id, series)).standing;
  const isNew = (observation: Observation): boolean => changes.news.has(observation);
  const seen = { ...judging.world, indicator, observations: changes.after, isNew, ...(standing ? { standing } : {}) };
  const decided = decide(evaluate(rule, seen), standing, { at, isWorse: worseBy(rule, indicator) });
  const decision = standing ? asRuleChange(afterWithdrawal(decided, standing, judging), standing, judging) : decided;
  if (decision.action === 'none') return { decision, ...(standing ? { exception: standing } : {}) };
  const exception = standing ? movedOn(decision, standing, at) : await begun(decision, { rule, series, at }, alerts);
  const revisedFrom = told.has(decision.action) ? await revisedValue(decision.figure, changes, judging) : undefined;
  const after = revisedFrom === undefined ? exception : { ...exception, revisedFrom };
  await alerts.record(after);
  return { decision, exception: after };
}

type Deciding = Exclude<Decision, { action: 'none' }>;

function movedOn(decision: Deciding, standing: Exception, at: string): Exception {
  if (decision.action === 'raise' || decision.action === 'wait') return confirmedException(decision, standing, at);
  return changedException(decision, standing, at);
}

async function begun(
  decision: Deciding,
  begin: Pick<Raising, 'rule' | 'series' | 'at'>,
  alerts: AlertLog,
): Promise<Exception> {
  if (decision.action !== 'raise' && decision.action !== 'wait') {
    throw new Error(`rule ${begin.rule.id} would change an exception that does not stand`);
  }
  const known = await alerts.explanations(begin.series.indicator);
  const explanation = known.find(({ area }) => area === begin.series.area);
  const { lastCleared } = await alerts.find(begin.rule.id, begin.series);
  const reference = await alerts.nextReference();
  return raisedException(decision, {
    ...begin,
    reference,
    ...(lastCleared ? { lastCleared } : {}),
    ...(explanation ? { explanation: markOf(explanation) } : {}),
  });
}

function markOf({ by, name, at, reason }: Mark): Mark {
  return { by, name, at, reason };
}

/** The value that the judged figure had until now, where the publication revised it rather than brought it. */
async function revisedValue(figure: JudgedFigure, { revised }: JudgedChanges, { earlier }: Judging) {
  const revision = revised.find(({ period }) => period.end === figure.period.end);
  return revision === undefined ? undefined : earlier?.(revision);
}

/** An exception whose own figure was taken back goes with it, unless what is left is in breach as well. */
function afterWithdrawal(decided: Decision, standing: Exception, { withdrawn }: Judging): Decision {
  const { series, raisedOn, latest, state } = standing;
  if (withdrawn === undefined || !withdrawn.has(figureId({ ...series, period: raisedOn.period }))) return decided;
  const isUnsettled = decided.action === 'update' && (decided.state === 'recovering' || isRefusal(decided.reason));
  if (decided.action !== 'none' && decided.action !== 'clear' && !isUnsettled) return decided;
  const figure = decided.action === 'none' ? latest : decided.figure;
  if (state === 'pending') return { action: 'drop', reason: 'not-confirmed', figure };
  return { action: 'clear', reason: 'figure-withdrawn', figure };
}

/** What ends by the same figure was ended by its rule: that is no all-clear. */
function asRuleChange(decided: Decision, { latest }: Exception, { changed }: Judging): Decision {
  if (changed === undefined || decided.action !== 'clear') return decided;
  const { period, value } = decided.figure;
  const isSame = period.end === latest.period.end && value === latest.value;
  return isSame ? { ...decided, reason: 'rule-changed' } : decided;
}

function quietDecision(rule: Rule, series: SeriesKey, reason: DecisionReason, exception?: Exception): QuietDecision {
  return { rule: rule.id, series, reason, ...(exception ? { reference: exception.reference } : {}) };
}
