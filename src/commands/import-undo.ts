import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { undoImport } from '../imports/undo.ts';
import { now, print, printJson, withKnowledge, type AddCommand } from './command.ts';
import { undoLines } from './import-words.ts';

/** `import undo ID`: takes an import back; its history stays, and the rules judge what is left. */
export function addImportUndo(command: Command, settings: Parameters<AddCommand>[1]): void {
  command
    .command('undo')
    .description('take an import back: what stood before stands again, and nothing is deleted')
    .argument('<id>', 'the number of the import, as its summary gave it', wholeNumber)
    .option('--dry-run', 'tell what it would do, and change nothing')
    .option('--json', 'print one JSON document')
    .action(async (id: number, _own: unknown, called: Command) => {
      // Options that the import itself knows as well are read by it, wherever they stand.
      const { dryRun = false, json = false } = called.optsWithGlobals<{ dryRun?: boolean; json?: boolean }>();
      const read = settings();
      await withKnowledge(read, async ({ store, catalogue }) => {
        const summary = await undoImport({ store, catalogue, timeZone: read.timeZone }, { id, at: now(), dryRun });
        if (summary.outcome === 'unknown' || summary.outcome === 'unchanged') process.exitCode = 1;
        if (json) printJson(summary);
        else for (const line of undoLines(summary)) print(line);
      });
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('Give the number of an import, such as 12.');
  return Number(text);
}
