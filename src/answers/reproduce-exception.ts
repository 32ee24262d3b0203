import { partsPlayed, type Exception, type JudgedFigure, type PartPlayed } from '../alerts/exception.ts';
import { behindTold } from './behind-told.ts';
import type { Library } from './library.ts';
import type { EvidencedFigure } from './reproduce.ts';

/** A figure that the cards of an exception stated, with what stands behind it; without that where it is shown to nobody now. */
export interface ToldFigure {
  readonly part: PartPlayed;
  readonly period: JudgedFigure['period'];
  readonly behind?: EvidencedFigure;
}

/** An exception with the figures that its cards stated. */
export interface ExceptionReproduced {
  readonly exception: Exception;
  readonly figures: readonly ToldFigure[];
}

/**
 * The figures that the cards of an exception state, found again by the reference on each of them; undefined where there is
 * no such exception. Each is the version with the value that was told, so that a revision changes none.
 */
export async function reproduceException(typed: string, library: Library): Promise<ExceptionReproduced | undefined> {
  const exception = await library.alerts.named(typed.trim().toUpperCase());
  if (exception === undefined) return undefined;
  const seen = new Set<string>();
  const figures: ToldFigure[] = [];
  for (const part of partsPlayed) {
    const figure = exception[part];
    if (figure === undefined || seen.has(idOf(figure))) continue;
    seen.add(idOf(figure));
    const behind = figure.withdrawn === undefined ? await behindTold(exception.series, figure, library) : undefined;
    figures.push({ part, period: figure.period, ...(behind === undefined ? {} : { behind }) });
  }
  return { exception, figures };
}

function idOf({ period, value }: JudgedFigure): string {
  return `${period.start}|${period.end}|${value}`;
}
