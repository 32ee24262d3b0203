import { resolve } from 'node:path';
import { loadCatalogue } from '../catalogue/load.ts';
import { refusalLines } from '../catalogue/problem.ts';
import { applyCatalogue, type Application } from '../apply-catalogue.ts';
import { budgetJson, budgetLines } from './catalogue/budget-lines.ts';
import { catalogueSummary } from './catalogue/catalogue-summary.ts';
import { differenceLines } from './catalogue/difference-lines.ts';
import { now, print, printJson, type AddCommand } from './command.ts';

/** `catalogue`: checks a partnership's folder, and puts it in use. */
export const addCatalogue: AddCommand = (program, settings) => {
  const catalogue = program.command('catalogue').description("a partnership's folder of indicators, areas and rules");
  catalogue
    .command('check')
    .description('tell every problem of a catalogue folder, with file and line, or what it holds')
    .argument('<folder>', 'the catalogue folder')
    .option('--json', 'print one JSON document')
    .action((folder: string, options: { readonly json?: boolean }) => check(folder, options.json === true));
  catalogue
    .command('apply')
    .description('put a catalogue folder in use, also in the bot while it runs, after showing what changes')
    .argument('<folder>', 'the catalogue folder')
    .option('--yes', 'go ahead with the changes that are shown')
    .action(async (folder: string, options: { readonly yes?: boolean }) => {
      const application = await applyCatalogue(settings(), resolve(folder), { at: now(), go: options.yes === true });
      for (const line of applicationLines(application)) print(line);
      if (application.outcome === 'refused' || application.outcome === 'waiting') process.exitCode = 1;
    });
};

/** Exit code 1 where the folder can't be used. Neither store nor settings are needed. */
async function check(folder: string, json: boolean): Promise<void> {
  const loaded = await loadCatalogue(resolve(folder));
  if (!loaded.ok) process.exitCode = 1;
  if (json) {
    const { catalogue } = loaded.ok ? loaded : {};
    const sound = catalogue && { summary: catalogueSummary(catalogue), alertBudget: budgetJson(catalogue) };
    printJson(sound ? { ok: true, problems: [], ...sound } : loaded);
  } else if (loaded.ok)
    for (const line of [catalogueSummary(loaded.catalogue), ...budgetLines(loaded.catalogue)]) print(line);
  else for (const line of refusalLines(loaded)) print(line);
}

function applicationLines(application: Application): readonly string[] {
  switch (application.outcome) {
    case 'refused':
      return [...refusalLines(application), 'Nothing was applied.'];
    case 'same':
      return ['The folder says what is in use already, so there is nothing to apply.'];
    case 'waiting':
      return [...shown(application), 'Nothing was applied yet. Run this again with --yes to go ahead.'];
    case 'applied':
      return [...shown(application), 'Applied. A bot that runs on this data takes it up within a few seconds.'];
  }
}

function shown(application: Extract<Application, { outcome: 'waiting' | 'applied' }>): readonly string[] {
  const { difference, left } = application;
  if (difference === undefined) return ['The catalogue in use can not be read, so what changes can not be shown.'];
  const kept = left.length === 0 ? [] : [`Figures of ${left.join(', ')} stay in the store, but are not told any more.`];
  return [...differenceLines(difference), ...kept];
}
