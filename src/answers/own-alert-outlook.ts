import { falseAlarmsAYear } from '../alerts/budget/expected.ts';
import { spanOf } from '../alerts/budget/span.ts';
import { evaluate } from '../alerts/evaluate.ts';
import { replayVintages } from '../alerts/replay.ts';
import type { OwnRule } from '../alerts/rule.ts';
import { countsForRules } from '../indicators/observation.ts';
import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';

/** What a rule would have done with the figures that are held, and how it stands to the newest of them. */
export interface OwnAlertOutlook {
  /** The newest figure that counts, and whether it is in breach; absent where none counts. */
  readonly now?: { readonly figure: StoredObservation & { readonly value: number }; readonly inBreach: boolean };
  /** Figures of the series that rules pass over, as they are made up. */
  readonly illustrative: number;
  /** Figures that count, and the first of them. */
  readonly counted: number;
  readonly first?: StoredObservation;
  /** From the first figure to the newest, in years. */
  readonly years: number;
  readonly raised: number;
  /** Raised again within four figures of clearing. */
  readonly flapped: number;
  /** False alarms a year that chance alone is expected to raise; absent where the cases behind the figures are not known. */
  readonly falseAlarms?: number;
  /** The values that count, oldest first. */
  readonly values: readonly number[];
}

/** Every vintage of one series, as readers are shown it. */
export async function vintagesOf(
  reader: Pick<IndicatorReader, 'series' | 'vintages'>,
  key: SeriesKey,
): Promise<readonly StoredObservation[]> {
  const all: StoredObservation[] = [];
  for (const newest of await reader.series(key)) {
    all.push(...(newest.vintage === 1 ? [newest] : await reader.vintages(key, newest.period)));
  }
  return all;
}

/** The values that rules count, of the newest vintage of each period, oldest first. */
export function countedValues(vintages: readonly StoredObservation[]): readonly number[] {
  return counted(vintages).map(({ value }) => value);
}

/** What a rule would have made of the history of its series, told by vintages, and what it makes of the newest figure. */
export function outlookOf(
  rule: OwnRule,
  vintages: readonly StoredObservation[],
  indicator: Indicator,
): OwnAlertOutlook {
  const figures = counted(vintages);
  const [first, newest] = [figures[0], figures.at(-1)];
  const told = replayVintages(rule, vintages, { indicator, others: () => [] });
  const verdict = evaluate(rule, { indicator, others: () => [], observations: newestOf(vintages) });
  const falseAlarms = newest && chanceOf(rule, figures, indicator);
  return {
    ...(newest ? { now: { figure: newest, inBreach: verdict.kind === 'breach' } } : {}),
    illustrative: newestOf(vintages).filter(({ status }) => status === 'illustrative').length,
    counted: figures.length,
    ...(first ? { first } : {}),
    years: first && newest ? (Date.parse(newest.period.end) - Date.parse(first.period.end)) / yearMs : 0,
    raised: told.filter(({ decision }) => decision.action === 'raise').length,
    flapped: flapsIn(told.map(({ decision }) => decision.action)),
    ...(falseAlarms === undefined ? {} : { falseAlarms }),
    values: figures.map(({ value }) => value),
  };
}

type Counted = StoredObservation & { readonly value: number };

function counted(vintages: readonly StoredObservation[]): readonly Counted[] {
  return newestOf(vintages).filter((each): each is Counted => countsForRules(each));
}

function newestOf(vintages: readonly StoredObservation[]): readonly StoredObservation[] {
  const inOrder = vintages.toSorted((a, b) => a.vintage - b.vintage);
  const newest = new Map(inOrder.map((each) => [`${each.period.start} ${each.period.end}`, each]));
  return [...newest.values()].toSorted((a, b) => a.period.end.localeCompare(b.period.end));
}

const yearMs = 365.25 * 86_400_000;
const soon = 4;

function flapsIn(actions: readonly string[]): number {
  const cleared = (before: number): boolean => actions.slice(Math.max(0, before - soon), before).includes('clear');
  return actions.filter((action, nth) => action === 'raise' && cleared(nth)).length;
}

/** Chance is reckoned about the level of the newest two years, where it is known how many cases stand behind it. */
function chanceOf(rule: OwnRule, figures: readonly Counted[], indicator: Indicator): number | undefined {
  const [newest] = figures;
  if (newest === undefined || rule.kind !== 'threshold') return undefined;
  const { months, step } = spanOf(newest.basis);
  const recent = figures.slice(-Math.ceil(24 / step));
  const level = mean(recent.map(({ value }) => value));
  const behind = recent.map((each) => (indicator.unit.kind === 'percent' ? each.denominator : each.numerator));
  const cases = indicator.unit.kind === 'count' ? level : mean(behind.filter((each) => each !== undefined));
  if (level === undefined || cases === undefined || !(cases > 0) || !(level > 0)) return undefined;
  const assumes = { level, cases: (cases * 3) / months };
  return falseAlarmsAYear({ ...rule, assumes }, { indicator, basis: newest.basis });
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0) / values.length;
}
