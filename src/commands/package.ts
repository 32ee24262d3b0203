import { writeFile } from 'node:fs/promises';
import { packageApp } from '../../manifest/build.ts';
import { print, withKnowledge, type AddCommand } from './command.ts';

/** What stands in a package for the id of an app registration that is not made yet. */
const noAppId = '00000000-0000-0000-0000-000000000000';

/** `package`: the app package that a Teams administrator uploads, with example questions in the partnership's words. */
export const addPackage: AddCommand = (program, settings) => {
  program
    .command('package')
    .description('write the Teams app package')
    .option('--out <file>', 'where to write it', 'safer-communities-bot.zip')
    .action(async ({ out }: { readonly out: string }) => {
      const read = settings();
      await withKnowledge(read, async ({ catalogue, store }) => {
        const { credentials, publicUrl } = read;
        const appId = credentials?.appId ?? noAppId;
        // Before the first import every indicator of the catalogue may be offered: they are about to come.
        const series = await store.indicators.list();
        const held = series.length === 0 ? {} : { held: series };
        await writeFile(
          out,
          packageApp({ appId, catalogue, ...held, ...(publicUrl === undefined ? {} : { publicUrl }) }),
        );
        print(`Wrote ${out}.`);
        print(
          credentials === undefined
            ? 'MicrosoftAppId is not set, so the package is for looking at only. Set it and run this again before you upload.'
            : 'Upload it in the Teams admin centre, under Manage apps.',
        );
      });
    });
};
