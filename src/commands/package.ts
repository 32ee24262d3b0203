import { writeFile } from 'node:fs/promises';
import { packageApp } from '../../manifest/build.ts';
import { Refusal } from '../sentence-of.ts';
import { print, type AddCommand } from './command.ts';

/** `package`: the app package that a Teams administrator uploads. */
export const addPackage: AddCommand = (program, settings) => {
  program
    .command('package')
    .description('write the Teams app package')
    .option('--out <file>', 'where to write it', 'safer-communities-bot.zip')
    .action(async ({ out }: { readonly out: string }) => {
      const { credentials, publicUrl } = settings();
      if (credentials === undefined) {
        throw new Refusal('The package needs the id of your app registration. Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, and run it again.');
      }
      await writeFile(out, await packageApp({ appId: credentials.appId, ...(publicUrl === undefined ? {} : { publicUrl }) }));
      print(`Wrote ${out}. Upload it in the Teams admin centre, under Manage apps.`);
    });
};
