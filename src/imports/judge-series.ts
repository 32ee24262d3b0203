import type { AlertLog } from '../alerts/alert-log.ts';
import { decide } from '../alerts/decide.ts';
import { evaluate } from '../alerts/evaluate.ts';
import { changedException, confirmedException, raisedException } from '../alerts/exception-after.ts';
import type { Decision, DecisionReason, Exception } from '../alerts/exception.ts';
import type { Rule } from '../alerts/rule.ts';
import { rulesFor } from '../alerts/rules.ts';
import { worseBy } from '../alerts/worse.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import type { SeriesChanges } from './changes.ts';
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
}

interface Judged {
  readonly decision: Decision;
  readonly exception?: Exception;
}

/** Puts every rule that watches the series to its newest figure, and writes what follows into the alert log. */
export async function judgeSeries(changes: SeriesChanges, judging: Judging): Promise<Judgement> {
  const raised: Exception[] = [];
  const cleared: Exception[] = [];
  const quiet: QuietDecision[] = [];
  const [first] = changes.after;
  if (first === undefined || changes.news.size === 0) return { raised, cleared, quiet };
  const series = { indicator: first.indicator, area: first.area, basis: first.basis };
  for (const rule of rulesFor(changes.after, judging.rules)) {
    const { decision, exception } = await judgeRule(rule, series, changes, judging);
    if (decision.action === 'raise' && exception) raised.push(exception);
    else if (decision.action === 'clear' && exception) cleared.push(exception);
    else quiet.push(quietDecision(rule, series, decision.reason, exception));
  }
  return { raised, cleared, quiet };
}

async function judgeRule(rule: Rule, series: SeriesKey, changes: SeriesChanges, judging: Judging): Promise<Judged> {
  const { alerts, indicator, at } = judging;
  const { standing, lastCleared } = await alerts.find(rule.id, series);
  const isNew = (observation: Observation): boolean => changes.news.has(observation);
  const seen = { indicator, observations: changes.after, isNew, ...(standing ? { standing } : {}) };
  const decided = decide(evaluate(rule, seen), standing, { at, isWorse: worseBy(rule, indicator) });
  const decision = standing ? afterWithdrawal(decided, standing, judging) : decided;
  if (decision.action === 'none') return { decision, ...(standing ? { exception: standing } : {}) };
  if (decision.action !== 'raise' && decision.action !== 'wait') {
    if (standing === undefined) throw new Error(`rule ${rule.id} would change an exception that does not stand`);
    return recorded(alerts, decision, changedException(decision, standing, at));
  }
  if (standing !== undefined) return recorded(alerts, decision, confirmedException(decision, standing, at));
  const reference = await alerts.nextReference();
  const raising = { rule, series, reference, at, ...(lastCleared ? { lastCleared } : {}) };
  return recorded(alerts, decision, raisedException(decision, raising));
}

/** An exception whose own figure was taken back goes with it, unless what is left is in breach as well. */
function afterWithdrawal(decided: Decision, standing: Exception, { withdrawn }: Judging): Decision {
  const { series, raisedOn, latest } = standing;
  if (withdrawn === undefined || !withdrawn.has(figureId({ ...series, period: raisedOn.period }))) return decided;
  const isBreach = decided.action === 'update' && decided.state === 'open';
  if (isBreach || decided.action === 'clear') return decided;
  const figure = decided.action === 'update' ? decided.figure : latest;
  return { action: 'clear', reason: 'figure-withdrawn', figure };
}

async function recorded(alerts: AlertLog, decision: Decision, exception: Exception): Promise<Judged> {
  await alerts.record(exception);
  return { decision, exception };
}

function quietDecision(rule: Rule, series: SeriesKey, reason: DecisionReason, exception?: Exception): QuietDecision {
  return { rule: rule.id, series, reason, ...(exception ? { reference: exception.reference } : {}) };
}
