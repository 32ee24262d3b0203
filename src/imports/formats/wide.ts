import { readInterval } from '../../questions/period-text.ts';
import { Refusal, ofFile, warning } from '../sentences.ts';
import type { Format, FormatWorld } from './format.ts';
import { hasColumns, unknownAmong, whyNotReadable } from './heading.ts';
import { columnOf } from './long.ts';
import { blankRow } from './long-row.ts';
import type { LongColumn } from './long-row.ts';

const needed = ['indicator', 'area'];

/** One series in each row, its periods across the heading; a blank cell is a missing figure. */
export const wide: Format = {
  name: 'wide',
  fits: (heading, world) =>
    hasColumns(heading, needed) &&
    !hasColumns(heading, ['value']) &&
    heading.some((text) => readInterval(text, world.catalogue.calendar) !== undefined),
  open: (heading, world, into) => {
    const refusal = whyNotReadable(heading, needed);
    if (refusal !== undefined) return refusal;
    const periods = periodColumns(heading, world);
    if (periods.length === 0) return new Refusal(ofFile.noPeriods);
    const others = heading.map((text) => shared(text));
    const unknown = unknownAmong(
      heading,
      (_text, at) => others[at] !== undefined || periods.some((each) => each.at === at),
    );
    return {
      row: (line, cells) => {
        const row: Record<LongColumn, string> = { ...blankRow };
        others.forEach((column, at) => {
          if (column !== undefined) row[column] = cells[at] ?? '';
        });
        for (const { at, text, end } of periods) {
          const value = cells[at] ?? '';
          // A blank under a period that is not over says nothing.
          if (value !== '' || end <= world.today) into.take(line, { ...row, period: text, value });
        }
      },
      end: () => (unknown.length > 0 ? [warning.unknownColumns(unknown)] : []),
    };
  },
};

interface PeriodColumn {
  readonly at: number;
  readonly text: string;
  readonly end: string;
}

function periodColumns(heading: readonly string[], { catalogue }: FormatWorld): readonly PeriodColumn[] {
  return heading.flatMap((text, at) => {
    const interval = readInterval(text, catalogue.calendar);
    return interval === undefined ? [] : [{ at, text, end: interval.end }];
  });
}

const perFigure: ReadonlySet<LongColumn | undefined> = new Set<LongColumn>(['period', 'value']);

/** A column that says the same of every figure in the row, such as the basis. */
function shared(text: string): LongColumn | undefined {
  const column = columnOf(text);
  return perFigure.has(column) ? undefined : column;
}
