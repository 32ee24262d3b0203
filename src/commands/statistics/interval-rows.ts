import { z } from 'zod';
import { byar } from '../../statistics/byar.ts';
import { confidences, type Confidence, type Limits } from '../../statistics/confidence.ts';
import { poisson } from '../../statistics/poisson.ts';
import { rateInterval } from '../../statistics/rate.ts';
import { wilson } from '../../statistics/wilson.ts';
import { numberCell, optionalCell, wordCell } from './cell.ts';
import { BadFile, readTable } from './table-file.ts';
import { shortNumber, textTable } from './text-table.ts';

const rowSchema = z.object({
  kind: wordCell(['proportion', 'rate']),
  method: optionalCell(wordCell(['wilson', 'byar', 'exact'])),
  numerator: numberCell,
  denominator: numberCell,
  multiplier: numberCell,
  confidence: numberCell.transform((level, context): Confidence => {
    const known = confidences.find((each) => each === level);
    if (known !== undefined) return known;
    context.addIssue({ code: 'custom', message: `is none of ${confidences.join(', ')}` });
    return z.NEVER;
  }),
});
type IntervalRow = z.infer<typeof rowSchema>;

/** One row of `statistics intervals --json`. */
export interface IntervalReport extends Limits {
  readonly value: number;
}

const needed = ['kind', 'numerator', 'denominator', 'multiplier', 'confidence'];

/**
 * The interval of each row of a file, in row order: Wilson for a proportion; for a rate the method that the row names,
 * else Byar's from a count of 10 and exact Poisson below. A row that has no interval refuses the file.
 */
export async function readIntervals(path: string): Promise<readonly IntervalReport[] | BadFile> {
  const rows = await readTable(path, needed, rowSchema);
  if (rows instanceof BadFile) return rows;
  const found: IntervalReport[] = [];
  for (const { line, value: row } of rows) {
    const limits = limitsOf(row);
    if (limits === undefined) return new BadFile(path, line, noInterval(row));
    found.push({ value: (row.multiplier * row.numerator) / row.denominator, ...limits });
  }
  return found;
}

function limitsOf(row: IntervalRow): Limits | undefined {
  const { kind, method, numerator, denominator, multiplier, confidence } = row;
  if (!(multiplier > 0 && denominator > 0)) return undefined;
  if (kind === 'proportion') {
    const fits = method === undefined || method === 'wilson';
    return fits ? scaled(wilson(numerator, denominator, confidence), multiplier) : undefined;
  }
  switch (method) {
    case undefined:
      return rateInterval(numerator, confidence, denominator, multiplier);
    case 'byar':
      return scaled(byar(numerator, confidence), multiplier / denominator);
    case 'exact':
      return scaled(poisson(numerator, confidence), multiplier / denominator);
    case 'wilson':
      return undefined;
  }
}

function scaled(limits: Limits | undefined, by: number): Limits | undefined {
  return limits && { lower: limits.lower * by, upper: limits.upper * by };
}

function noInterval({ kind, method, numerator, denominator }: IntervalRow): string {
  const how = method === undefined ? '' : ` by the method ${method}`;
  return `a ${kind} of ${numerator} in ${denominator} has no interval${how}.`;
}

/** The intervals as a table for reading. */
export function intervalLines(intervals: readonly IntervalReport[]): readonly string[] {
  const rows = intervals.map(({ value, lower, upper }, at) => [
    String(at + 1),
    ...[value, lower, upper].map(shortNumber),
  ]);
  return textTable([['row', 'value', 'lower', 'upper'], ...rows]);
}
