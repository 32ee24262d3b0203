import { DateTime } from 'luxon';
import type { Indicator } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Source } from '../indicators/source.ts';
import { blankRow } from './formats/long-row.ts';
import type { LongRow } from './formats/long-row.ts';
import type { RowContext, TextRow } from './row-context.ts';
import { readFigure } from './row-figure.ts';
import { readJudgement } from './row-judgement.ts';
import { readKey } from './row-key.ts';
import { dayName, ofRow, Refusal } from './sentences.ts';

/** A row that was understood, with the line it stands in. */
export interface Row {
  readonly line: number;
  readonly indicator: Indicator;
  readonly observation: Observation;
  /** Whether the figure stands there only for another one to be compared with, and so perhaps in many rows. */
  readonly comparator?: true;
}

/** Reads one row with the figure that it names for comparison, or refuses it with the first thing that is wrong. */
export function readRows(text: TextRow, context: RowContext): readonly Row[] | Refusal {
  const row = readRow(text, context);
  if (row instanceof Refusal) return row;
  const compared = readComparator(text, context);
  if (compared instanceof Refusal) return compared;
  return compared === undefined ? [row] : [row, compared];
}

/** The figure of the area that a row's own figure was printed beside, for the same period. */
function readComparator({ line, cells, separator }: TextRow, context: RowContext): Row | undefined | Refusal {
  if (cells.comparator === '' && cells.comparator_value === '') return undefined;
  if (cells.comparator === '' || cells.comparator_value === '') return new Refusal(ofRow.halfComparator);
  const { indicator, period, basis, published, document, page } = cells;
  const said = { indicator, period, basis, published, document, page };
  const compared = { ...blankRow, ...said, area: cells.comparator, value: cells.comparator_value };
  const row = readRow({ line, cells: compared, separator }, context);
  return row instanceof Refusal ? row : { ...row, comparator: true };
}

/** Reads the row's own figure, or refuses it with the first thing that is wrong. */
export function readRow({ line, cells, separator }: TextRow, context: RowContext): Row | Refusal {
  const key = readKey(cells, context);
  if (key instanceof Refusal) return key;
  const figure = readFigure(cells, key.indicator, separator);
  if (figure instanceof Refusal) return figure;
  const judgement = readJudgement(cells);
  if (judgement instanceof Refusal) return judgement;
  const published = readPublished(cells.published || (context.published ?? ''), context.today);
  if (published instanceof Refusal) return published;
  const { label, end } = key.period;
  if (published < end) return new Refusal(ofRow.beforeItsEnd(published, label, end));
  const source = sourceOf(line, cells, context.file);
  const observation = { ...key.series, period: key.period, ...figure, ...judgement, source, published };
  return { line, indicator: key.indicator, observation };
}

/** A line of a file, as the place where a figure was read. */
export function sourceAtLine(document: string, line: number): Required<Source> {
  return { document, place: `line ${line}` };
}

/** A figure that names no document comes from the file itself, at this line. */
function sourceOf(line: number, { document, page }: LongRow, file: string): Source {
  if (document === '') return page === '' ? sourceAtLine(file, line) : { document: file, place: page };
  return page === '' ? { document } : { document, place: page };
}

const dateForms = ['yyyy-MM-dd', 'd/M/yyyy'] as const;

/** The day on which the figure became known; the day of the import where nothing says. */
export function readPublished(cell: string, today: string): string | Refusal {
  if (cell === '') return today;
  const date = dateForms.map((form) => DateTime.fromFormat(cell, form, { zone: 'utc' })).find((each) => each.isValid);
  if (date === undefined) return new Refusal(ofRow.date(cell));
  const published = date.toFormat('yyyy-MM-dd');
  return published > today ? new Refusal(ofRow.futureDate(dayName(published))) : published;
}
