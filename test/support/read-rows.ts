import { basename } from 'node:path';
import type { ReadEstimate } from '../../src/imports/estimates.ts';
import { formatOf } from '../../src/imports/formats/formats.ts';
import type { FormatName, FormatWorld, RowReader } from '../../src/imports/formats/format.ts';
import type { LongRow } from '../../src/imports/formats/long-row.ts';
import { namesOf } from '../../src/imports/names.ts';
import { periodsOf } from '../../src/imports/periods.ts';
import { Refusal } from '../../src/imports/sentences.ts';
import { statedEstimates, vintagesOf } from '../../src/indicators/population.ts';
import { readTable } from '../../src/imports/tables/read-table.ts';
import type { TableTaker } from '../../src/imports/tables/table.ts';
import type { Separator } from '../../src/imports/tables/separator.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

/** A row of a file as the formats hand it on. */
export interface ReadRow {
  readonly line: number;
  readonly cells: LongRow;
  readonly separator: Separator;
}

/** Reads the rows of a file in a format that is named or found, without looking at what they mean. */
export async function readRowsOf(path: string, catalogue: Catalogue, format?: FormatName, sheet?: string) {
  const rows: ReadRow[] = [];
  const estimates: ReadEstimate[] = [];
  const refused: { line: number; reason: string }[] = [];
  const world: FormatWorld = {
    catalogue,
    names: namesOf(catalogue),
    periods: periodsOf(catalogue.calendar),
    populations: new Map(catalogue.areas.map((each) => [each.id, vintagesOf(statedEstimates(each))])),
    file: basename(path),
    today: '2026-06-01',
  };
  let reader: RowReader | undefined;
  const taker: TableTaker = {
    heading: (heading, separator) => {
      const opened = formatOf(format, heading, world).open(heading, world, {
        take: (line, cells) => rows.push({ line, cells, separator }),
        estimate: (estimate) => estimates.push(estimate),
        refuse: (line, reason) => refused.push({ line, reason }),
      });
      if (opened instanceof Refusal) return opened;
      reader = opened;
      return undefined;
    },
    row: (line, cells) => reader?.row(line, cells),
    fault: (line, reason) => refused.push({ line, reason }),
  };
  const table = await readTable(path, taker, sheet);
  if ('refusal' in table) return { rows, estimates, refused, ...table };
  return { rows, estimates, refused, warnings: [...table.warnings, ...(reader?.end() ?? [])] };
}
