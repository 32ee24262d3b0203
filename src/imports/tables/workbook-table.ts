import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ofFile, ofRow, Refusal, warning } from '../sentences.ts';
import type { FileRefusal, TableRead, TableTaker } from './table.ts';
import { workbookReport } from './workbook-report.ts';
import type { WorkbookReport, WorkbookRow } from './workbook-report.ts';
import { zipDirectory } from './zip-directory.ts';

const worker = join(import.meta.dirname, 'workbook-worker.ts');
const mostUnpacked = 100_000_000;
const mostEntries = 2000;
const limits = ['--max-old-space-size=512', '--max-semi-space-size=16'];
const mostSeconds = 60;
const mostAnswer = 200_000_000;

/** Hands over the first filled sheet of a workbook that can be seen, opened in a process of its own with capped memory and time. */
export async function readWorkbookTable(path: string, taker: TableTaker): Promise<TableRead | FileRefusal> {
  const directory = await zipDirectory(path);
  if (directory === undefined) return { refusal: new Refusal(ofFile.brokenArchive) };
  if (directory.unpacked > mostUnpacked || directory.entries > mostEntries) {
    return { refusal: new Refusal(ofFile.tooLarge) };
  }
  const report = await reportOf(path);
  if (report === undefined) return { refusal: new Refusal(ofFile.tooLarge) };
  if (report.kind === 'unreadable') return { refusal: new Refusal(ofFile.archive) };
  const rows = report.kind === 'empty' ? [] : report.rows;
  return rows.length < 2 ? { refusal: new Refusal(ofFile.noRows) } : handOver(rows, report, taker);
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

function handOver(rows: readonly WorkbookRow[], report: WorkbookReport, taker: TableTaker): TableRead | FileRefusal {
  const [heading, ...others] = rows;
  const names = (heading?.cells ?? []).map((cell) => ('text' in cell ? cell.text : ''));
  const refusal = taker.heading(names, { name: 'comma', sign: ',' });
  if (refusal !== undefined) return { line: heading?.line ?? 1, refusal };
  for (const { line, cells } of others) {
    const texts = names.map((name, at) => inColumn(name, cells[at] ?? { text: '' }));
    const fault = texts.findIndex((cell) => 'fault' in cell);
    const written = texts.map(writtenIn);
    if (fault < 0) taker.row(line, written);
    else taker.fault(line, faultOf(texts[fault], names[fault] ?? ''), written);
  }
  const { hidden, otherSheets } = report.kind === 'table' ? report : { hidden: 0, otherSheets: [] };
  return {
    warnings: [
      ...(hidden > 0 ? [warning.hidden(hidden)] : []),
      ...(otherSheets.length > 0 ? [warning.otherSheets(otherSheets)] : []),
    ],
  };
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
