import { DateTime } from 'luxon';
import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Publication } from '../indicators/indicator-store.ts';
import { countsForRules, type StoredObservation } from '../indicators/observation.ts';

/** A figure that may stand in a digest: it has a value that is neither suppressed nor illustrative. */
type CountedFigure = StoredObservation & { readonly value: number };

/** An indicator's newest whole period in its headline series, and the newest period before that. */
export interface Headline {
  readonly indicator: Indicator;
  readonly now: CountedFigure;
  readonly before?: CountedFigure;
  /** Whether the figure itself became known within the span: a repeat of the value that was known is no news. */
  readonly fresh: boolean;
}

/** What headlines are made from. Figures may hold other series, several vintages and older periods, in any order. */
export interface HeadlineInput {
  readonly at: string;
  readonly since: string;
  readonly timeZone: string;
  readonly indicators: readonly Indicator[];
  /** Whose residents tell what of a rate chance may explain. */
  readonly areas: readonly Area[];
  readonly figures: readonly StoredObservation[];
  readonly publications: readonly Publication[];
}

/** The headline of each indicator that has one, by the indicator's name. A period that has not ended is left aside. */
export function headlines(input: HeadlineInput): readonly Headline[] {
  const today = DateTime.fromISO(input.at).setZone(input.timeZone).toFormat('yyyy-MM-dd');
  const news = new Set(publishedWithin(input).map((publication) => publication.id));
  const byIndicator = Map.groupBy(
    input.figures.filter(isCounted).filter((figure) => figure.period.end < today),
    (figure) => figure.indicator,
  );
  return input.indicators
    .flatMap((indicator) => headlineOf(indicator, byIndicator.get(indicator.id) ?? [], news))
    .toSorted((a, b) => inOrder(a.indicator.name, b.indicator.name) || inOrder(a.indicator.id, b.indicator.id));
}

/** The publications within the span of a digest: after `since`, up to and including `at`. */
export function publishedWithin(input: Pick<HeadlineInput, 'at' | 'since' | 'publications'>): readonly Publication[] {
  return input.publications.filter((publication) => publication.at > input.since && publication.at <= input.at);
}

/** Compares texts by their code units, so that the order is the same on every machine. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function headlineOf(
  indicator: Indicator,
  figures: readonly CountedFigure[],
  news: ReadonlySet<number>,
): readonly Headline[] {
  const newestFirst = figures
    .filter((figure) => figure.area === indicator.headlineArea && figure.basis === indicator.basis)
    .toSorted((a, b) => inOrder(b.period.end, a.period.end) || b.vintage - a.vintage);
  const [now] = newestFirst;
  if (now === undefined) return [];
  const before = newestFirst.find((figure) => figure.period.end < now.period.end);
  const known = newestFirst.some(
    (figure) => figure.period.end === now.period.end && figure.value === now.value && !news.has(figure.publication),
  );
  return [{ indicator, now, ...(before === undefined ? {} : { before }), fresh: news.has(now.publication) && !known }];
}

function isCounted(figure: StoredObservation): figure is CountedFigure {
  return countsForRules(figure);
}
