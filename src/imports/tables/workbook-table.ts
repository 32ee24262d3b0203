import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dayName, ofFile, ofRow, Refusal, warning } from '../sentences.ts';
import type { FileRefusal, TableRead, TableTaker } from './table.ts';
import { workbookReport } from './workbook-report.ts';
import type { WorkbookReport, WorkbookRow, WorkbookSheet } from './workbook-report.ts';
import { zipDirectory } from './zip-directory.ts';

const worker = join(import.meta.dirname, 'workbook-worker.ts');
const mostUnpacked = 100_000_000;
const mostEntries = 2000;
const limits = ['--max-old-space-size=512', '--max-semi-space-size=16'];
const mostSeconds = 60;
const mostAnswer = 200_000_000;

/**
 * Hands over the first filled sheet of a workbook that can be seen and whose heading is understood, or the one that is
 * named. The workbook is opened in a process of its own with capped memory and time.
 */
export async function readWorkbookTable(
  path: string,
  taker: TableTaker,
  named?: string,
): Promise<TableRead | FileRefusal> {
  const directory = await zipDirectory(path);
  if (directory === undefined) return { refusal: new Refusal(ofFile.brokenArchive) };
  if (directory.unpacked > mostUnpacked || directory.entries > mostEntries) {
    return { refusal: new Refusal(ofFile.tooLarge) };
  }
  const report = await reportOf(path);
  if (report === undefined) return { refusal: new Refusal(ofFile.tooLarge) };
  if (report.kind === 'unreadable') return { refusal: new Refusal(ofFile.archive) };
  const names = report.sheets.map(({ name }) => name);
  const asked = named === undefined ? report.sheets : report.sheets.filter(({ name }) => name === named);
  if (named !== undefined && asked.length === 0) return { refusal: new Refusal(ofFile.noSheet(named, names)) };
  const tables = asked.filter(({ rows }) => rows.length > 1);
  let first: FileRefusal | undefined;
  for (const sheet of tables) {
    const refused = refusedHeading(sheet, taker);
    if (refused === undefined) return handOver(sheet, names, taker);
    first ??= refused;
  }
  if (first === undefined) return { refusal: new Refusal(ofFile.noRows) };
  return tables.length === 1 ? first : { refusal: new Refusal(ofFile.noSheetFits(names)) };
}

/** What the process said; undefined where it ran out of memory or time. */
async function reportOf(path: string): Promise<WorkbookReport | undefined> {
  const options = { timeout: mostSeconds * 1000, killSignal: 'SIGKILL', maxBuffer: mostAnswer } as const;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...limits, worker, path], options);
    return workbookReport.parse(JSON.parse(stdout));
  } catch (error) {
    // A process that a limit ended has a signal or no answer; anything else is a fault.
    if (error instanceof Error && ('killed' in error || 'signal' in error)) return undefined;
    throw error;
  }
}

/** Why the heading of a sheet is not taken; undefined where it is. */
function refusedHeading({ rows }: WorkbookSheet, taker: TableTaker): FileRefusal | undefined {
  const line = rows[0]?.line ?? 1;
  const day = rows[0]?.cells.find((cell) => 'fault' in cell && cell.fault === 'date' && cell.month === undefined);
  if (day !== undefined) return { line, refusal: new Refusal(ofFile.dayInHeading(dayName(writtenIn(day)))) };
  const refusal = taker.heading(headingOf(rows), { name: 'comma', sign: ',' });
  return refusal === undefined ? undefined : { line, refusal };
}

/** What the columns are called; a date that is shown as a month is that month. */
function headingOf([heading]: readonly WorkbookRow[]): readonly string[] {
  return (heading?.cells ?? []).map((cell) =>
    'text' in cell ? cell.text : cell.fault === 'date' ? dayName(cell.day).replace(/^\d+ /u, '') : '',
  );
}

function handOver({ name, rows, hidden }: WorkbookSheet, all: readonly string[], taker: TableTaker): TableRead {
  const names = headingOf(rows);
  for (const { line, cells } of rows.slice(1)) {
    const texts = names.map((column, at) => inColumn(column, cells[at] ?? { text: '' }));
    const written = texts.map(writtenIn);
    const fault = texts.findIndex((cell) => 'fault' in cell);
    const merged = texts.findIndex((cell, at) => 'merged' in cell && cell.text !== '' && holdsFigures(names[at] ?? ''));
    if (fault >= 0) taker.fault(line, faultOf(texts[fault], names[fault] ?? ''), written);
    else if (merged >= 0) taker.fault(line, ofRow.mergedCell(names[merged] ?? ''), written);
    else taker.row(line, written);
  }
  const others = all.filter((each) => each !== name);
  return {
    sheet: name,
    warnings: [
      ...(hidden > 0 ? [warning.hidden(hidden)] : []),
      ...(others.length > 0 ? [warning.otherSheets(name, others)] : []),
    ],
  };
}

/** Whether a column is for figures, of which each is of one row only, rather than for what several rows share. */
function holdsFigures(column: string): boolean {
  return /^(?:value|numerator|denominator|components|.*count|population)$|\d/iu.test(column.trim());
}

/** A day is meant as one only where the column is for days. */
function inColumn(name: string, cell: Cell): Cell {
  return 'fault' in cell && cell.fault === 'date' && /^published$/iu.test(name.trim()) ? { text: cell.day } : cell;
}

type Cell = WorkbookRow['cells'][number];

/** What can be told of a cell's content, also where it is not what was meant. */
function writtenIn(cell: Cell): string {
  if ('text' in cell) return cell.text;
  return cell.fault === 'date' ? cell.day : '';
}

function faultOf(cell: Cell | undefined, column: string): string {
  return cell !== undefined && 'fault' in cell && cell.fault === 'date'
    ? ofRow.dateCell(column)
    : ofRow.errorCell(column);
}
