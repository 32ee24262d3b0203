import { resolve } from 'node:path';
import { Option } from 'commander';
import { formatNames } from '../imports/formats/format.ts';
import type { FormatName } from '../imports/formats/format.ts';
import { importFile } from '../imports/import-file.ts';
import { writeRejected } from '../imports/rejected.ts';
import type { Settings } from '../settings.ts';
import { now, print, printJson, withKnowledge, type AddCommand } from './command.ts';
import { addImportTemplate } from './import-template.ts';
import { addImportUndo } from './import-undo.ts';
import { importLines, rejectedLine, sameFileLine } from './import-words.ts';
import { progressBar } from './progress-bar.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly accept?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly format?: FormatName;
  readonly rejected?: string;
  readonly published?: string;
  readonly sheet?: string;
}

/** `import FILE`: reads, checks and publishes a file; the running bot alerts on what it raises. */
export const addImport: AddCommand = (program, settings) => {
  const command = program
    .command('import')
    .description('publish the figures of a file')
    .argument('<file>', 'a CSV file or workbook, such as one with the columns indicator, area, period, value')
    .addOption(
      new Option('--format <format>', 'how the file is laid out, if not as its heading says').choices(formatNames),
    )
    .option('--sheet <name>', 'which sheet of a workbook, if not the first with a heading that is known')
    .option('--published <date>', 'the day on which the figures became known that have no such column, as 2021-05-31')
    .option('--dry-run', 'tell what it would do, and change nothing')
    .option('--accept', 'publish rows that were held because they are hard to believe')
    .option('--rejected <file>', 'write the rows that were refused into this CSV file')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'print nothing unless something was refused or held')
    .action((path: string, options: Options) => run(settings(), path, options));
  addImportUndo(command, settings);
  addImportTemplate(command, settings);
};

async function run(settings: Settings, path: string, options: Options): Promise<void> {
  const { dryRun = false, accept = false, json = false, quiet = false, format, rejected, published, sheet } = options;
  if (rejected !== undefined && resolve(rejected) === resolve(path)) {
    process.exitCode = 2;
    return void process.stderr.write(`${sameFileLine}\n`);
  }
  await withKnowledge(settings, async ({ store, catalogue }) => {
    const parts = { store, catalogue, timeZone: settings.timeZone, demonstration: settings.demo };
    const bar = progressBar(process.stderr);
    const summary = await importFile(parts, {
      path,
      at: now(),
      format,
      published,
      sheet,
      dryRun,
      accept,
      onProgress: (done) => bar.show(done),
    });
    bar.end();
    if (summary.outcome === 'refused' || summary.outcome === 'held') process.exitCode = 1;
    const written = rejected === undefined ? 0 : await writeRejected(path, summary, rejected);
    if (json) return printJson(summary);
    for (const line of importLines(summary, path, quiet)) print(line);
    if (rejected !== undefined && written > 0 && !quiet) print(rejectedLine(written, rejected));
  });
}
