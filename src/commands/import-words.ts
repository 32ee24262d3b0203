import { countOf } from '../../cards/words/numeral.ts';
import { countWords, outcomeWords, toldWords } from '../../cards/words/import.ts';
import type { ImportSummary } from '../imports/import-summary.ts';
import { dayName } from '../imports/sentences.ts';
import type { DueSeries } from '../imports/template.ts';
import type { UndoSummary } from '../imports/undo.ts';

/** What an import came to, a line each; quietly only what a person must look at. */
export function importLines(summary: ImportSummary, path: string, quiet: boolean): readonly string[] {
  const remarks = [
    ...summary.refused.map(({ line, reason }) => `Refused: ${placed(path, line)}: ${reason}`),
    ...summary.held.map(({ line, reason }) => `Held: ${placed(path, line)}: ${reason}`),
    ...summary.warnings.map((warning) => `Note: ${warning}`),
  ];
  const outcome = [outcomeWords[summary.outcome], nextSteps[summary.outcome]].filter((each) => each !== undefined);
  return quiet ? remarks : [...remarks, outcome.join(' '), ...countLines(summary)];
}

const nextSteps: Partial<Record<ImportSummary['outcome'], string>> = {
  held: 'Check them, then import again with --accept.',
};

function countLines(summary: ImportSummary): readonly string[] {
  const { id } = summary;
  return [
    ...countWords(summary),
    ...toldWords(summary),
    ...(id === null ? [] : [`This is import ${id}; "import undo ${id}" takes it back.`]),
  ];
}

function toldLines({ exceptions, cleared }: Pick<ImportSummary, 'exceptions' | 'cleared'>): readonly string[] {
  return [
    ...(exceptions.length === 0 ? [] : [`Raised: ${exceptions.join(', ')}.`]),
    ...(cleared.length === 0 ? [] : [`Cleared: ${cleared.join(', ')}.`]),
  ];
}

function placed(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}, line ${line}`;
}

/** Where the refused rows went. */
export function rejectedLine(rows: number, path: string): string {
  return `Wrote the ${rows === 1 ? 'refused row' : `${rows} refused rows`} to ${path}.`;
}

export const sameFileLine = 'The refused rows can not be written over the file they come from. Name another file.';

/** What undoing an import came to, a line each. */
export function undoLines(summary: UndoSummary): readonly string[] {
  const { outcome, undone, left } = summary;
  const stays =
    left === 0
      ? []
      : [
          `${left} left as they are, because a later import has changed them. Undo that one first, then this one again.`,
        ];
  if (outcome === 'unknown') return [`There is no import ${undone}. "doctor" names the last one.`];
  if (outcome === 'unchanged')
    return [`Nothing of import ${undone} stands any more, so nothing was changed.`, ...stays];
  return [
    outcome === 'tried' ? 'This was a trial: nothing was changed.' : `Import ${undone} was taken back.`,
    `${countOf(summary.restored, 'figure')} ${summary.restored === 1 ? 'is' : 'are'} again as before, ${summary.withdrawn} ${summary.withdrawn === 1 ? 'is' : 'are'} missing now.`,
    ...stays,
    ...toldLines(summary),
  ];
}

/** An indicator that is still owed, with the first day on which one of its figures is due. */
function owedLine(indicator: string, series: readonly DueSeries[]): string {
  const days = series.flatMap(({ release }) => (release ? [release] : [])).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const [first] = days;
  if (first === undefined) return indicator;
  return `${indicator} (${first.assumed ? 'taken to be ' : ''}due on ${dayName(first.due)})`;
}

/** What a template holds: for each who brings figures, the series that they still owe. */
export function templateLines(due: readonly DueSeries[], quarter: string, path: string): readonly string[] {
  if (due.length === 0) return [`Nothing is due for ${quarter}, so no workbook was written.`];
  const owing = [...Map.groupBy(due, (each) => each.owner)].map(([owner, series]) => {
    const indicators = [...Map.groupBy(series, (each) => each.indicator)];
    return `${owner} still owes ${series.length}: ${indicators.map(([name, each]) => owedLine(name, each)).join(', ')}.`;
  });
  return [
    ...owing,
    `Wrote ${path}. Fill in the column value and import it; a blank value says that it is missing, and it stays owed.`,
  ];
}
