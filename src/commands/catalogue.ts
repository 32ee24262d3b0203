import { resolve } from 'node:path';
import { loadCatalogue } from '../catalogue/load.ts';
import { catalogueSummary } from './catalogue/catalogue-summary.ts';
import { problemLine } from './catalogue/problem-line.ts';
import { print, printJson, type AddCommand } from './command.ts';

/** `catalogue`: checks a partnership's folder, and puts it in use. */
export const addCatalogue: AddCommand = (program) => {
  const catalogue = program.command('catalogue').description("a partnership's folder of indicators, areas and rules");
  catalogue
    .command('check')
    .description('tell every problem of a catalogue folder, with file and line, or what it holds')
    .argument('<folder>', 'the catalogue folder')
    .option('--json', 'print one JSON document')
    .action((folder: string, options: { readonly json?: boolean }) => check(folder, options.json === true));
};

/** Exit code 1 where the folder can't be used. Neither store nor settings are needed. */
async function check(folder: string, json: boolean): Promise<void> {
  const loaded = await loadCatalogue(resolve(folder));
  if (!loaded.ok) process.exitCode = 1;
  if (json) printJson(loaded.ok ? { ok: true, problems: [], summary: catalogueSummary(loaded.catalogue) } : loaded);
  else if (loaded.ok) print(catalogueSummary(loaded.catalogue));
  else for (const problem of loaded.problems) print(problemLine(problem));
}
