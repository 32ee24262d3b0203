import { importFile } from '../imports/import-file.ts';
import type { ImportSummary } from '../imports/import-summary.ts';
import { now, print, printJson, withKnowledge, type AddCommand } from './command.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly accept?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `import FILE`: reads, checks and publishes a file; the running bot alerts on what it raises. */
export const addImport: AddCommand = (program, settings) => {
  program
    .command('import')
    .description('publish the figures of a CSV file')
    .argument('<file>', 'a CSV file with the columns indicator, area, period, value')
    .option('--dry-run', 'tell what it would do, and change nothing')
    .option('--accept', 'publish rows that were held because they are hard to believe')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'print nothing unless something was refused or held')
    .action(async (path: string, options: Options) => {
      const read = settings();
      await withKnowledge(read, async ({ store, catalogue }) => {
        const parts = { store, catalogue, timeZone: read.timeZone };
        const { dryRun = false, accept = false } = options;
        const summary = await importFile(parts, { path, at: now(), dryRun, accept });
        if (summary.outcome === 'refused' || summary.outcome === 'held') process.exitCode = 1;
        if (options.json) printJson(summary);
        else for (const line of linesOf(summary, path, options.quiet === true)) print(line);
      });
    });
};

/** What an import came to, a line each; quietly only what a person must look at. */
function linesOf(summary: ImportSummary, path: string, quiet: boolean): readonly string[] {
  const remarks = [
    ...summary.refused.map(({ line, reason }) => `Refused: ${placed(path, line)}: ${reason}`),
    ...summary.held.map(({ line, reason }) => `Held: ${placed(path, line)}: ${reason}`),
    ...summary.warnings.map((warning) => `Note: ${warning}`),
  ];
  return quiet ? remarks : [...remarks, outcomes[summary.outcome], ...countLines(summary)];
}

const outcomes: Readonly<Record<ImportSummary['outcome'], string>> = {
  published: 'Published.',
  unchanged: 'Nothing new: every figure was held already.',
  held: 'Nothing was published, because some rows are hard to believe. Check them, then import again with --accept.',
  refused: 'Nothing was published.',
  tried: 'This was a trial: nothing was changed.',
};

function countLines(summary: ImportSummary): readonly string[] {
  if (summary.outcome === 'refused' || summary.outcome === 'held') return [];
  const { new: added, revised, unchanged, suppressed, refused, exceptions, cleared } = summary;
  const counts = `${added} new, ${revised} revised, ${unchanged} unchanged, ${suppressed} suppressed, ${refused.length} refused.`;
  return [
    counts,
    ...(exceptions.length === 0 ? [] : [`Raised: ${exceptions.join(', ')}.`]),
    ...(cleared.length === 0 ? [] : [`Cleared: ${cleared.join(', ')}.`]),
  ];
}

function placed(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}, line ${line}`;
}
