import { warning } from '../sentences.ts';
import type { Format } from './format.ts';
import { foldColumn, hasColumns, unknownAmong, whyNotReadable } from './heading.ts';
import { blankRow, longColumns } from './long-row.ts';
import type { LongColumn } from './long-row.ts';

const needed = ['indicator', 'area', 'period', 'value'];

/** One figure in each row, in the columns that the README lists. */
export const long: Format = {
  name: 'long',
  fits: (heading) => hasColumns(heading, needed),
  open: (heading, _world, into) => {
    const refusal = whyNotReadable(heading, needed);
    if (refusal !== undefined) return refusal;
    const columns = heading.map(columnOf);
    const unknown = unknownAmong(heading, (_text, at) => columns[at] !== undefined);
    return {
      row: (line, cells) => {
        const row: Record<LongColumn, string> = { ...blankRow };
        columns.forEach((column, at) => {
          if (column !== undefined) row[column] = cells[at] ?? '';
        });
        into.take(line, row);
      },
      end: () => (unknown.length > 0 ? [warning.unknownColumns(unknown)] : []),
    };
  },
};

/** The column of a long table that a heading names. */
export function columnOf(text: string): LongColumn | undefined {
  return longColumns.find((column) => foldColumn(column) === foldColumn(text));
}
