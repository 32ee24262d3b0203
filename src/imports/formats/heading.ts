import { ofFile, Refusal, warning } from '../sentences.ts';
import { longColumns, neededColumns } from './long-row.ts';

/** The columns of a table in its own order; false stands for one that is not read. */
export interface Heading {
  readonly columns: readonly (string | false)[];
  readonly warnings: readonly string[];
}

/** What the heading line names. A column named twice or a needed one left out refuses the file. */
export function headingOf(cells: readonly string[]): Heading | Refusal {
  const columns = cells.map((text) => longColumns.find((column) => fold(column) === fold(text)) ?? false);
  const missing = neededColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return new Refusal(ofFile.missingColumns(missing));
  const twice = cells.find(
    (text, at) => fold(text) !== '' && cells.findIndex((each) => fold(each) === fold(text)) !== at,
  );
  if (twice !== undefined) return new Refusal(ofFile.twice(twice.trim()));
  const unknown = cells.filter((text, at) => columns[at] === false && text.trim() !== '');
  return { columns, warnings: unknown.length > 0 ? [warning.unknownColumns(unknown)] : [] };
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/gu, '');
}
