import type { Withdrawal } from '../alerts/exception.ts';
import type { News } from '../delivery/news.ts';
import { figuresIn, shownId } from '../delivery/shown.ts';
import type { ShownFigure } from '../delivery/shown-figure.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';

/** How each value that messages state was taken back, by `shownId`; those that still hold are not in it. */
export type Withdrawals = ReadonlyMap<string, { readonly figure: ShownFigure; readonly withdrawal: Withdrawal }>;

/** How a value that a message states was taken back; nothing where it still holds. */
export function withdrawalIn(withdrawn: Withdrawals): (figure: ShownFigure) => Withdrawal | undefined {
  return (figure) => withdrawn.get(shownId(figure))?.withdrawal;
}

/** The values that the news states and that were taken back. */
export function takenBackFrom(news: News, withdrawn: Withdrawals): readonly ShownFigure[] {
  return figuresIn(news).filter((figure) => withdrawn.has(shownId(figure)));
}

/**
 * Finds the values that were shown and that no reader would be shown now: undone, replaced by another value, suppressed,
 * or hidden because a small number could be worked out from them.
 */
export async function withdrawalsAmong(
  shown: readonly ShownFigure[],
  indicators: Pick<IndicatorReader, 'figures'>,
  at: string,
): Promise<Withdrawals> {
  const found = new Map<string, { figure: ShownFigure; withdrawal: Withdrawal }>();
  for (const [indicator, stated] of Map.groupBy(shown, (each) => each.indicator)) {
    const now = await figuresNow(indicator, stated, indicators);
    for (const figure of stated) {
      const why = whyWithdrawn(figure, now.get(placeOf(figure, figure.end)));
      if (why !== undefined) found.set(shownId(figure), { figure, withdrawal: { why, at } });
    }
  }
  return found;
}

/** Areas whose figures are read at once, few enough to lie in memory. */
const mostAreas = 200;

/** What readers are shown of an indicator in the place of those values, an indicator's areas at a time. */
async function figuresNow(
  indicator: string,
  stated: readonly ShownFigure[],
  reader: Pick<IndicatorReader, 'figures'>,
): Promise<ReadonlyMap<string, Observation>> {
  const now = new Map<string, Observation>();
  const all = [...new Set(stated.map(({ area }) => area))];
  const from = stated.map(({ end }) => end).reduce((a, b) => (a < b ? a : b));
  for (let first = 0; first < all.length; first += mostAreas) {
    const areas = all.slice(first, first + mostAreas);
    for (const each of await reader.figures({ indicators: [indicator], areas, from }))
      now.set(placeOf(each, each.period.end), each);
  }
  return now;
}

function placeOf(series: Parameters<typeof seriesId>[0], end: string): string {
  return `${seriesId(series)}|${end}`;
}

function whyWithdrawn({ value }: ShownFigure, now: Observation | undefined): Withdrawal['why'] | undefined {
  if (now?.status === 'suppressed') return 'suppressed';
  if (now === undefined || now.value === null) return 'withdrawn';
  return now.value === value ? undefined : 'corrected';
}
