import { DateTime } from 'luxon';
import { newsText } from '../../cards/news-card.ts';
import { readDigest } from '../delivery/weekly-digest.ts';
import { now, print, printJson, withKnowledge, type AddCommand } from './command.ts';

/** `digest preview`: the digest that would be sent now, over the last seven days. */
export const addDigest: AddCommand = (program, settings) => {
  const digest = program.command('digest').description('the weekly digest');
  digest
    .command('preview')
    .description('show the digest of the last seven days without sending it')
    .option('--json', 'print one JSON document')
    .action(async (options: { readonly json?: boolean }) => {
      const { timeZone, ...rest } = settings();
      await withKnowledge({ timeZone, ...rest }, async ({ catalogue, store }) => {
        const at = now();
        const since = DateTime.fromISO(at).minus({ days: 7 }).toUTC().toISO() ?? at;
        const scope = { ...catalogue, timeZone };
        const made = await readDigest(store, scope, { at, since });
        if (options.json) printJson(made);
        else print(newsText({ kind: 'digest', digest: made }, { catalogue, unconfirmedBefore: 0, zone: timeZone }));
      });
    });
};
