import { storePlace } from '../knowledge.ts';
import { backUp, type Backup } from '../store/backup.ts';
import { print, type AddCommand } from './command.ts';

/** `backup FILE`: a copy of the embedded database, made while the bot runs. */
export const addBackup: AddCommand = (program, settings) => {
  program
    .command('backup')
    .description('write a copy of the data into a new file, also while the bot runs')
    .argument('<file>', 'where to write it')
    .action(async (file: string) => {
      const backup = await backUp(storePlace(settings()), file);
      print(lineOf(backup, file));
      if (backup.outcome !== 'written') process.exitCode = 1;
    });
};

function lineOf(backup: Backup, file: string): string {
  switch (backup.outcome) {
    case 'written':
      return `Wrote ${backup.file}, ${backup.bytes} bytes. To go back to it, stop the bot and put it in the place of safer-bot.sqlite in DATA_DIR.`;
    case 'nothing-there':
      return `Nothing was written: there is no ${backup.file} yet. Set DATA_DIR to the bot's data folder.`;
    case 'exists':
      return `Nothing was written: ${backup.file} exists already. Name a file that does not exist.`;
    case 'not-writable':
      return `Nothing was written: ${backup.file} cannot be written (${backup.why}). Name a file in a folder that this user may write to.`;
    case 'own-tool':
      return `Nothing was written: the data is in PostgreSQL, which makes its own backups. Run: pg_dump --format=custom --file=${file} "$DATABASE_URL"`;
  }
}
