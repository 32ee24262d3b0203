import type { AlertLog } from '../alerts/alert-log.ts';
import { decide } from '../alerts/decide.ts';
import { evaluate } from '../alerts/evaluate.ts';
import type { EvaluatedSeries } from '../alerts/evaluate.ts';
import { changedException, confirmedException, raisedException } from '../alerts/exception-after.ts';
import type { Raising } from '../alerts/exception-after.ts';
import type { Decision, DecisionReason, Exception } from '../alerts/exception.ts';
import type { Mark } from '../alerts/mark.ts';
import type { Rule } from '../alerts/rule.ts';
import { judgeOf, rulesFor } from '../alerts/rules.ts';
import { worseBy } from '../alerts/worse.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import { signalOf } from '../indicators/signal-of.ts';
import type { JudgedChanges } from './changes.ts';
import { inTheLightOf } from './judging-cause.ts';
import type { Cause } from './judging-cause.ts';

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
  /** What is held, as readers are shown it. */
  readonly reader: Pick<IndicatorReader, 'series' | 'list'>;
  readonly indicator: Indicator;
  readonly rules: readonly Rule[];
  readonly at: string;
  readonly cause: Cause;
  /** What rules may look at beside the series itself. */
  readonly world: Omit<EvaluatedSeries, 'indicator' | 'observations' | 'isNew' | 'standing'>;
  /** The exceptions that stand or are pending, by `standingKey`. */
  readonly standing: ReadonlyMap<string, Exception>;
  /** The value that a figure had before it was revised, where one counted. */
  readonly earlier: (figure: Observation) => Promise<number | undefined>;
}

/** Tells the exceptions of one rule on one series from all others. */
export function standingKey(rule: string, series: SeriesKey): string {
  return `${rule}|${seriesId(series)}`;
}

/** A rule on the series that it is put to, with the exception that stands by it. */
interface Case {
  readonly rule: Rule;
  readonly series: SeriesKey;
  readonly standing: Exception | undefined;
}

/** What a rule came to: what was decided, and the exception that it left. */
interface Judged extends Case {
  readonly decision: Decision;
  readonly exception?: Exception;
}

/** Puts every rule that watches the series to its newest figure, and writes what follows into the alert log. */
export async function judgeSeries(changes: JudgedChanges, judging: Judging): Promise<Judgement> {
  const [first] = changes.after;
  if (first === undefined || changes.news.size === 0) return nothingJudged;
  const series = { indicator: first.indicator, area: first.area, basis: first.basis };
  const all: Judged[] = [];
  for (const rule of rulesFor(changes.after, judging.rules)) {
    const standing = judging.standing.get(standingKey(rule.id, series));
    all.push(await judgeRule({ rule, series, standing }, changes, judging));
  }
  const of = (action: Decision['action']) =>
    all.flatMap(({ decision, exception }) => (decision.action === action && exception ? [exception] : []));
  const quiet = all.filter(({ decision }) => !told.has(decision.action)).map(quietDecision);
  return { raised: of('raise'), worse: of('worse'), cleared: of('clear'), quiet };
}

const told: ReadonlySet<Decision['action']> = new Set(['raise', 'worse', 'clear']);
const nothingJudged: Judgement = { raised: [], worse: [], cleared: [], quiet: [] };

/** Decides, and records the exception that follows where anything changes. */
async function judgeRule(about: Case, changes: JudgedChanges, judging: Judging): Promise<Judged> {
  const { standing } = about;
  const decision = decisionOn(about, changes, judging);
  if (decision.action === 'none') return { ...about, decision, ...(standing ? { exception: standing } : {}) };
  const exception = await exceptionAfter(decision, about, judging);
  const revisedFrom = await revisedValue(decision, changes, judging);
  const signal = await signalAfter(exception, about, changes, judging);
  const after = {
    ...exception,
    ...(revisedFrom === undefined ? {} : { revisedFrom }),
    ...(signal === undefined ? {} : { signal }),
  };
  await judging.alerts.record(after);
  return { ...about, decision, exception: after };
}

/** What the rule makes of the newest figure, and what is to be done about it given what stands and why it is judged. */
function decisionOn({ rule, standing }: Case, { after, news }: JudgedChanges, judging: Judging): Decision {
  const { indicator, world, at, cause } = judging;
  const isNew = (observation: Observation): boolean => news.has(observation);
  const seen = { ...world, indicator, observations: after, isNew, ...(standing ? { standing } : {}) };
  const decided = decide(evaluate(rule, seen), standing, { at, isWorse: worseBy(rule, indicator) });
  return standing ? inTheLightOf(cause, decided, standing) : decided;
}

type Deciding = Exclude<Decision, { action: 'none' }>;

function exceptionAfter(
  decision: Deciding,
  { rule, series, standing }: Case,
  { alerts, at }: Judging,
): Exception | Promise<Exception> {
  if (standing === undefined) return begun(decision, { rule, series, at }, alerts);
  const isConfirmed = decision.action === 'raise' || decision.action === 'wait';
  return isConfirmed ? confirmedException(decision, standing, at) : changedException(decision, standing, at);
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

/** The value that a figure which is told of had until now, where it was revised rather than brought or taken back. */
async function revisedValue({ action, figure }: Deciding, { revised }: JudgedChanges, { cause, earlier }: Judging) {
  if (!told.has(action) || cause.kind === 'withdrawal') return undefined;
  const revision = revised.find(({ period }) => period.end === figure.period.end);
  return revision && earlier(revision);
}

/** Whether the figure that the exception stands on is a signal or usual variation; nothing where the rule speaks of no value. */
async function signalAfter({ latest }: Exception, { rule }: Case, { after }: JudgedChanges, judging: Judging) {
  const { indicator, reader, world } = judging;
  const observation = after.find(
    ({ period }) => period.end === latest.period.end && period.start === latest.period.start,
  );
  if (observation === undefined || judgeOf(rule).ofArrival) return undefined;
  return signalOf({ indicator, area: world.area, observation }, reader);
}

function quietDecision({ rule, series, decision, exception }: Judged): QuietDecision {
  const { reason } = decision;
  return { rule: rule.id, series, reason, ...(exception ? { reference: exception.reference } : {}) };
}
