import { z } from 'zod';
import { improvements, type Improvement } from '../../statistics/xmr.ts';
import { nameCell, numberCell, optionalCell, wholeCell, wordCell } from './cell.ts';
import { BadFile, readTable } from './table-file.ts';

const pointSchema = z.object({
  series: nameCell,
  index: wholeCell,
  value: numberCell,
  rebase: optionalCell(wordCell(['0', '1'])),
});
type Point = z.infer<typeof pointSchema>;

const aimSchema = z.object({
  series: nameCell,
  improvement_direction: wordCell(improvements),
  target: optionalCell(numberCell),
});
type Aim = z.infer<typeof aimSchema>;

/** A series to chart, its points in the order of their indexes. */
export interface XmrSeries {
  readonly series: string;
  readonly improvement: Improvement;
  readonly target?: number;
  readonly points: readonly Point[];
}

/**
 * The series of a file of points, in the order in which they first appear. Which way is better and the target come from
 * the file of series, which must then name each series; without that file each is neutral and has no target.
 */
export async function readXmrFiles(
  pointsPath: string,
  seriesPath: string | undefined,
): Promise<readonly XmrSeries[] | BadFile> {
  const points = await readTable(pointsPath, ['series', 'index', 'value'], pointSchema);
  if (points instanceof BadFile) return points;
  const aims = seriesPath === undefined ? undefined : await readAims(seriesPath);
  if (aims instanceof BadFile) return aims;
  const found: XmrSeries[] = [];
  for (const [series, rows] of Map.groupBy(points, (row) => row.value.series)) {
    const aim = aims?.get(series);
    if (aims !== undefined && aim === undefined) {
      return new BadFile(pointsPath, rows[0]?.line, `the series "${series}" is not in ${seriesPath}.`);
    }
    const ordered = rows.toSorted((a, b) => a.value.index - b.value.index);
    const broken = ordered.find((row, at) => at > 0 && row.value.index !== (ordered[at - 1]?.value.index ?? 0) + 1);
    if (broken !== undefined) return new BadFile(pointsPath, broken.line, brokenWords(broken.value));
    found.push({
      series,
      improvement: aim?.improvement_direction ?? 'neutral',
      ...(aim?.target === undefined ? {} : { target: aim.target }),
      points: ordered.map((row) => row.value),
    });
  }
  return found;
}

function brokenWords({ series, index }: Point): string {
  return `the indexes of "${series}" must follow each other, each once; ${index} does not.`;
}

async function readAims(path: string): Promise<ReadonlyMap<string, Aim> | BadFile> {
  const rows = await readTable(path, ['series', 'improvement_direction'], aimSchema);
  if (rows instanceof BadFile) return rows;
  const aims = new Map<string, Aim>();
  for (const { line, value } of rows) {
    if (aims.has(value.series)) return new BadFile(path, line, `the series "${value.series}" is there twice.`);
    aims.set(value.series, value);
  }
  return aims;
}
