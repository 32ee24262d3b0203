import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { seriesDue, templateWorkbook } from '../imports/template.ts';
import { ukFiscalCalendar, wholeMonths } from '../indicators/period.ts';
import { readInterval } from '../questions/period-text.ts';
import { print, withKnowledge, type AddCommand } from './command.ts';
import { templateLines } from './import-words.ts';

/** `import template QUARTER`: a workbook with every series due, and who still owes what. */
export function addImportTemplate(command: Command, settings: Parameters<AddCommand>[1]): void {
  command
    .command('template')
    .description('write a workbook to fill in, with every series whose figure for a quarter is due')
    .argument('<quarter>', 'such as "Q1 2021/22"', quarterText)
    .option('--out <file>', 'where to write it', 'figures-due.xlsx')
    .action((quarter: string, { out }: { readonly out: string }) =>
      withKnowledge(settings(), async ({ store, catalogue }) => {
        const interval = readInterval(quarter, catalogue.calendar);
        const due = interval === undefined ? [] : await seriesDue(store.indicators, catalogue, interval);
        if (due.length > 0) await writeFile(out, await templateWorkbook(due));
        for (const line of templateLines(due, quarter, out)) print(line);
      }),
    );
}

function quarterText(text: string): string {
  const interval = readInterval(text, ukFiscalCalendar);
  if (interval === undefined || wholeMonths(interval) !== 3) {
    throw new InvalidArgumentError('Write the quarter as "Q1 2021/22".');
  }
  return text;
}
