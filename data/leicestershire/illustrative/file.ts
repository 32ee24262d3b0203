import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { longColumns } from '../../../src/imports/formats/long-row.ts';
import type { LongColumn } from '../../../src/imports/formats/long-row.ts';
import { makeFigures } from './make.ts';
import type { Residents } from './cells.ts';
import type { Row } from './rows.ts';

/** The file of made-up figures within the default catalogue's folder. */
export const illustrativeFile = 'figures/illustrative-districts.csv';

const papers = ['figures/dashboard-2017-18-q4.csv', 'figures/report-2020-21-q4.csv'];
const printed = z.array(z.object({ indicator: z.string(), area: z.string(), period: z.string(), basis: z.string() }));

/** The whole text of the file, made from the folder's areas and the papers' figures. Equal folders give equal text. */
export async function illustrativeCsv(folder: string): Promise<string> {
  const loaded = await loadCatalogue(folder);
  if (!loaded.ok)
    throw new Error(loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  const { areas, comparators } = loaded.catalogue;
  const districts = areas.filter(({ kind, parent }) => kind === 'district' && parent === comparators.county);
  const residents: Residents = (district, year) => {
    const count = areas.find(({ id }) => id === district)?.population?.byYear[year];
    if (count === undefined) throw new Error(`areas.yaml has no population of ${district} for ${year}`);
    return count;
  };
  const taken = await publishedKeys(folder);
  const rows = makeFigures({
    districts: districts.map(({ id }) => id),
    county: comparators.county,
    residents,
    isPublished: (row) => taken.has(keyOf(row)),
  });
  const lines = rows.map(cellsOf);
  const columns = longColumns.filter((column) => lines.some((cells) => column in cells));
  return [columns.join(','), ...lines.map((cells) => columns.map((each) => cells[each]).join(',')), ''].join('\n');
}

async function publishedKeys(folder: string): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(papers.map((file) => readFile(join(folder, file), 'utf8')));
  return new Set(texts.flatMap((text) => printed.parse(parse(text, { columns: true })).map((row) => keyOf(row))));
}

function keyOf({ indicator, area, period, basis }: z.infer<typeof printed>[number]): string {
  return [indicator, area, period, basis].join('|');
}

function cellsOf(row: Row): Readonly<Partial<Record<LongColumn, string | number>>> {
  return {
    ...row,
    numerator: row.numerator ?? '',
    denominator: row.denominator ?? '',
    status: 'illustrative',
    note: 'Made up for demonstration',
    document: 'Illustrative figures',
  };
}
