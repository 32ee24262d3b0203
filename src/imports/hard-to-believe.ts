import type { Indicator } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
import { hiddenUpTo } from '../indicators/small-numbers/small-number.ts';
import { periodId } from './figure-id.ts';
import type { Remark } from './import-summary.ts';
import { whyHeld } from './plausible.ts';
import type { Row } from './row.ts';

/** So many values of a series tell what is usual: three years of quarters, a year of months. */
const most = 12;

/**
 * The rows of one series that a person is to confirm. Each is set against what is known of the series up to its period,
 * held or in the file; a row that is doubted itself speaks for no other. Made-up figures and real ones say nothing of
 * each other.
 */
export function hardToBelieve(
  rows: readonly Row[],
  known: readonly Observation[],
  byPeriod: ReadonlyMap<string, Observation>,
): readonly Remark[] {
  const values = { real: new Known(known.filter(isReal)), madeUp: new Known(known.filter((each) => !isReal(each))) };
  const remarks: Remark[] = [];
  for (const { line, indicator, observation } of inOrder(rows)) {
    const own = isReal(observation) ? values.real : values.madeUp;
    const held = byPeriod.get(periodId(observation.period));
    const doubt = whyHeld(observation, { unit: indicator.unit, held, known: own.upTo(observation.period.end) });
    if (doubt === undefined) own.add(observation, held);
    else remarks.push({ line, reason: mayBeTold(indicator, observation) ? doubt.reason : doubt.unnamed });
  }
  return remarks;
}

function isReal({ status }: Observation): boolean {
  return status !== 'illustrative';
}

/** The values known of a series beside each of its new figures, asked for oldest first. */
class Known {
  readonly #held: readonly Observation[];
  readonly #before: number[] = [];
  #next = 0;

  constructor(held: readonly Observation[]) {
    this.#held = held.filter(({ value }) => value !== null);
  }

  /** Those up to a day, the newest last; where there are none, those after it, the nearest last. */
  upTo(day: string): readonly number[] {
    for (let held = this.#held[this.#next]; held !== undefined && held.period.end <= day;) {
      this.#push(held.value);
      this.#next += 1;
      held = this.#held[this.#next];
    }
    if (this.#before.length > 0) return this.#before;
    return this.#held
      .slice(0, most)
      .flatMap(({ value }) => value ?? [])
      .toReversed();
  }

  /** Takes a figure that is believed, unless it only repeats what is held. */
  add({ value }: Observation, held: Observation | undefined): void {
    if (value !== held?.value) this.#push(value);
  }

  #push(value: number | null): void {
    if (value === null) return;
    this.#before.push(value);
    if (this.#before.length > most) this.#before.shift();
  }
}

/** Whether the figures behind a remark may be named: below the county they may be small numbers, which nobody is told. */
function mayBeTold(indicator: Indicator, { area }: Observation): boolean {
  return hiddenUpTo(indicator) === 0 || area === indicator.headlineArea;
}

function inOrder(series: readonly Row[]): readonly Row[] {
  return series.toSorted((a, b) => compare(a.observation.period.end, b.observation.period.end));
}

// Days of one form sort as they are; the rules of a language would take far longer.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
