import type { Withdrawal } from '../alerts/exception.ts';
import { shownId } from '../delivery/shown.ts';
import type { ShownFigure } from '../delivery/shown-figure.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';

/** How each value that messages state was taken back, by `shownId`; those that still hold are not in it. */
export type Withdrawals = ReadonlyMap<string, { readonly figure: ShownFigure; readonly withdrawal: Withdrawal }>;

/**
 * Finds the values that were shown and that no reader would be shown now: undone, replaced by another value, suppressed,
 * or hidden because a small number could be worked out from them.
 */
export async function withdrawalsAmong(
  shown: readonly ShownFigure[],
  indicators: Pick<IndicatorReader, 'series'>,
  at: string,
): Promise<Withdrawals> {
  const found = new Map<string, { figure: ShownFigure; withdrawal: Withdrawal }>();
  for (const stated of Map.groupBy(shown, seriesId).values()) {
    const [first] = stated;
    if (first === undefined) continue;
    const { indicator, area, basis }: SeriesKey = first;
    const now = new Map((await indicators.series({ indicator, area, basis })).map((each) => [each.period.end, each]));
    for (const figure of stated) {
      const why = whyWithdrawn(figure, now.get(figure.end));
      if (why !== undefined) found.set(shownId(figure), { figure, withdrawal: { why, at } });
    }
  }
  return found;
}

function whyWithdrawn({ value }: ShownFigure, now: Observation | undefined): Withdrawal['why'] | undefined {
  if (now?.status === 'suppressed') return 'suppressed';
  if (now === undefined || now.value === null) return 'withdrawn';
  return now.value === value ? undefined : 'corrected';
}
