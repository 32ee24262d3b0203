import type { StoredObservation } from '../indicators/observation.ts';
import type { ListQuestion } from '../questions/question-parts.ts';
import { computedRagOf } from './computed-rag.ts';
import { publishedRagOf, rowFor, type FoundRow, type Overview } from './figure-row.ts';
import type { Judged } from './judged.ts';
import { areaOf } from './library.ts';
import { newestEnd, spanMeant } from './quarter-meant.ts';

/**
 * Whether an indicator has a colour: by the newest published one, or by that of a period named; where none was published
 * for its own area, by that of another whole. Where only the rule gives the colour to the newest figure, that is told apart.
 */
export async function colouredAs(found: FoundRow, question: ListQuestion, overview: Overview): Promise<Judged> {
  const { pick, period } = question;
  const judged = colouredIn(found, question, overview);
  if (period !== undefined) return judged ?? { row: found, unjudged: 'no-published-rag' };
  const rule = found.figure.indicator.rag;
  const computed = rule === undefined ? undefined : await computedRagOf(found.figure, found.points, overview.library);
  const own = { ...found, ...publishedRagOf(found.points), ...(computed === undefined ? {} : { computed }) };
  if (own.published?.rag === pick) return { row: own, is: true };
  if (computed?.assessed === true && computed.rag === pick) return { row: own, is: true, byRule: true };
  if (own.published !== undefined) return { row: own, is: false };
  return judged ?? { row: own, unjudged: 'no-published-rag' };
}

/** By the newest colour within the period asked for, of the indicator's own area or else of another whole. */
function colouredIn(
  { figure, points }: FoundRow,
  { pick, period, area }: ListQuestion,
  { found, figures, library }: Overview,
): Judged | undefined {
  const { catalogue, today } = library;
  const span = period && spanMeant(period, newestEnd(found) ?? today, catalogue.calendar);
  const isIn = (each: StoredObservation): boolean =>
    each.publishedRag !== undefined &&
    (span === undefined || (span.start <= each.period.end && each.period.end <= span.end));
  const elsewhere = (): StoredObservation | undefined =>
    figures
      .filter((each) => each.indicator === figure.indicator.id && each.area !== figure.area.id && isIn(each))
      .toSorted((a, b) => a.period.end.localeCompare(b.period.end))
      .at(-1);
  const observation = points.findLast(isIn) ?? (area === undefined ? elsewhere() : undefined);
  if (observation?.publishedRag === undefined) return undefined;
  const { publishedRag: rag, period: on } = observation;
  const row = rowFor({ ...figure, area: areaOf(catalogue, observation.area), observation }, library);
  return { row: { ...row, published: { rag, period: on } }, is: rag === pick };
}
