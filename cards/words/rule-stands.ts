import { meets } from '../../src/alerts/bound.ts';
import type { Ground } from '../../src/alerts/evidence.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Bound, Rule } from '../../src/alerts/rule.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { boundWords } from './bound.ts';
import { besideWords, causeWords, rounded } from './evidence.ts';
import { bareValue, countOf, relativeWords } from './numeral.ts';
import { listed } from './sentence.ts';
import { dateWords } from './time.ts';

/** What is said of a figure and its rule, made from what the verdict was reached by. */
interface Told {
  readonly value: string;
  readonly exception: Exception;
  readonly unit: Unit;
}

type Stands = { readonly [Kind in Spoken['kind']]: (rule: Extract<Spoken, { kind: Kind }>, told: Told) => string };
type Spoken = Exclude<Rule, { kind: 'rag-worsened' }>;

/** How an exception's newest figure stands to a rule that is not about a colour. */
export function ruleStands<Kind extends Spoken['kind']>(
  exception: Exception,
  rule: Extract<Spoken, { kind: Kind }> & { readonly kind: Kind },
  unit: Unit,
): string {
  const told = { value: bareValue(exception.latest.value, unit), exception, unit };
  if (exception.evidence === undefined && !valueAlone.has(rule.kind) && !isOver(told)) {
    return `${told.value}; what it was judged by was taken back`;
  }
  const words: Stands[Kind] = stands[rule.kind];
  return words(rule, told);
}

/** The rules of which the figure alone tells how it stands. */
const valueAlone: ReadonlySet<Spoken['kind']> = new Set(['threshold', 'threshold-by-interval']);

const stands: Stands = {
  threshold: ({ breach, recovery, confirm }, told) => {
    const running = groundOf(told, 'run')?.periods.length ?? 1;
    const inBreach = meets(breach, told.exception.latest.value);
    const lasts = confirm > 1 && inBreach && running > 1 ? `, ${countOf(running, 'period')} running` : '';
    return thresholdWords(told, breach, recovery) + lasts;
  },
  'threshold-by-interval': ({ breach, recovery }, told) => {
    const interval = groundOf(told, 'interval');
    const beyond = told.exception.reason !== 'not-yet-at-recovery' && meets(breach, told.exception.latest.value);
    if (interval === undefined || !beyond) return thresholdWords(told, breach, recovery);
    const { lower, upper } = interval.limits;
    const limits = `${rounded(lower, told.unit)} to ${rounded(upper, told.unit)}`;
    return `${told.value} (95% interval ${limits}) lies wholly ${boundWords(breach, told.unit)}`;
  },
  'direction-changed': (_, told) => {
    const found = groundOf(told, 'direction');
    if (found === undefined) return told.value;
    const ways = { up: 'went up', level: 'stayed level', down: 'went down' } as const;
    if (isOver(told)) return `${told.value}: it ${ways[found.now]}`;
    return `${told.value}: it ${ways[found.now]} after it ${ways[found.before]} in the period before`;
  },
  'periods-running': (_, told) => {
    const run = groundOf(told, 'run');
    if (run === undefined || isOver(told)) return `${told.value}; it is no longer worse than the period before`;
    const values = run.periods.map(({ value }) => bareValue(value, told.unit));
    return `worse ${countOf(run.periods.length - 1, 'period')} running: ${values.join(', ')}`;
  },
  'change-on-year': ({ tolerance }, told) => {
    const [change, beside] = [groundOf(told, 'change'), groundOf(told, 'beside')];
    if (change === undefined || beside === undefined) return told.value;
    const size = change.percent === undefined ? 'changed' : relativeWords(change.percent);
    const from = `${bareValue(beside.value, told.unit)} in ${beside.period ?? 'the year before'}`;
    const beyond = isOver(told) ? '' : `, beyond the tolerance of ${tolerance}%`;
    return `${told.value}, ${size} from ${from}${beyond}`;
  },
  'special-cause': (_, told) => {
    const found = groundOf(told, 'limits');
    if (found?.cause === undefined || isOver(told)) return `${told.value}: no special cause of concern`;
    return `${told.value} is a special cause: ${causeWords(found, told.unit)}`;
  },
  'assurance-lost': (_, told) => {
    const found = groundOf(told, 'assurance');
    if (found === undefined) return told.value;
    const target = bareValue(found.target, told.unit);
    if (isOver(told)) return `${told.value}; it keeps to the target of ${target} as before`;
    return found.now === 'hit-and-miss'
      ? `${told.value}: as it varies now, the target of ${target} is hit and miss`
      : `${told.value}: as it varies now, the target of ${target} is consistently missed`;
  },
  'statistically-worse': ({ neutral }, told) => {
    const beside = groundOf(told, 'beside');
    if (beside === undefined) return told.value;
    const than = besideWords(beside, told.unit);
    if (isOver(told)) return `${told.value} is not statistically worse than ${than}`;
    return neutral
      ? `${told.value} differs statistically from ${than}`
      : `${told.value} is statistically worse than ${than}`;
  },
  'rank-fallen': (_, told) => {
    const found = groundOf(told, 'rank');
    if (found === undefined) return told.value;
    const among = found.without === undefined ? '' : ' with a figure';
    return `${told.value}: rank ${found.now} of ${found.of}${among}, where it was ${found.before} before`;
  },
  'identical-figures': (_, told) => {
    const found = groundOf(told, 'identical');
    if (found === undefined || isOver(told)) return `${told.value}, and no longer the same everywhere`;
    return `${told.value}, the same as in ${found.before} in all ${countOf(found.areas, 'area')} that have both`;
  },
  'release-late': (_, told) => {
    const found = groundOf(told, 'overdue');
    if (found === undefined || isOver(told)) return 'the figures that were due have come';
    const due = found.periods.map((each) => `${each.label}, due on ${dateWords(each.due)},`);
    return `${listed(due)} ${due.length === 1 ? 'has' : 'have'} not come`;
  },
  'verdict-revised': (_, told) => {
    const found = groundOf(told, 'revised');
    if (found === undefined || isOver(told)) return 'no further verdict was changed by a revision';
    const [from, to] = [bareValue(found.from, told.unit), bareValue(found.to, told.unit)];
    const now = found.breachNow ? 'is an exception now and was none' : 'was an exception and is none now';
    return `${found.period} was revised from ${from} to ${to}: it ${now}`;
  },
};

function thresholdWords({ value, exception, unit }: Told, breach: Bound, recovery: Bound): string {
  const { latest } = exception;
  if (meets(breach, latest.value)) return `${value} is ${boundWords(breach, unit)}`;
  if (meets(recovery, latest.value)) return `${value} is back at ${boundWords(recovery, unit)}`;
  return `${value} is no longer ${boundWords(breach, unit)}, and not yet ${boundWords(recovery, unit)}`;
}

function isOver({ exception }: Told): boolean {
  return exception.state === 'cleared' || exception.state === 'recovering';
}

function groundOf<Kind extends Ground['kind']>({ exception }: Told, kind: Kind) {
  return exception.evidence?.find((each): each is Extract<Ground, { kind: Kind }> => each.kind === kind);
}
