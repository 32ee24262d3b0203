import { storePlace } from '../knowledge.ts';
import { copyStore, type StoreCopy } from '../store/copy.ts';
import { storeAt } from '../store/open.ts';
import { print, type AddCommand } from './command.ts';

/** `store copy --to`: moves everything between the embedded database and PostgreSQL, either way. */
export const addStore: AddCommand = (program, settings) => {
  const store = program.command('store').description('the database as a whole');
  store
    .command('copy')
    .description('copy everything into an empty database, and compare both sides')
    .requiredOption('--to <place>', 'a postgres:// address, or a data folder')
    .action(async ({ to }: { readonly to: string }) => {
      if (isOtherAddress(to)) {
        process.exitCode = 2;
        return void process.stderr.write(`${otherAddressLine(to)}\n`);
      }
      const copy = await copyStore(storePlace(settings()), storeAt(to));
      for (const line of linesOf(copy)) print(line);
      if (copy.outcome !== 'copied') process.exitCode = 1;
    });
};

/** Whether a place looks like an address, and is none of PostgreSQL: as a folder's name it would be a slip. */
function isOtherAddress(place: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(place) && !/^postgres(ql)?:\/\//u.test(place);
}

function otherAddressLine(place: string): string {
  return `Nothing was copied: ${place} is neither a postgres:// address nor a data folder. For SQLite name the folder alone.`;
}

function linesOf(copy: StoreCopy): readonly string[] {
  switch (copy.outcome) {
    case 'copied':
      return [
        ...copy.tables.map(({ table, rows, sha256 }) => `${table}: ${rows} rows, SHA-256 ${sha256} on both sides`),
        `Copied ${copy.from} to ${copy.to}. Stop the bot before the last copy, and start it on the new place.`,
      ];
    case 'same-place':
      return [`Nothing was copied: ${copy.to} is where the data is already. Name another place with --to.`];
    case 'not-empty':
      return [
        `Nothing was copied: ${copy.to} holds data already, in the table ${copy.table}. Name an empty place with --to.`,
      ];
    case 'different':
      return [
        `Nothing was copied: the table ${copy.table} came out differently in ${copy.to}. Keep the old place, and report this.`,
      ];
  }
}
