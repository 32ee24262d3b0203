import { DateTime } from 'luxon';
import { newsText } from '../../cards/news-card.ts';
import { readDigest } from '../delivery/weekly-digest.ts';
import { keepCode } from './keep-code.ts';
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
      await withKnowledge({ timeZone, ...rest }, async (knowledge) => {
        const { catalogue, store } = knowledge;
        const at = now();
        const since = DateTime.fromISO(at).minus({ days: 7 }).toUTC().toISO() ?? at;
        const scope = { ...catalogue, timeZone };
        const made = await readDigest(store, scope, { at, since });
        const { digest, code } = made;
        if (options.json) printJson({ ...digest, code });
        else print(newsText({ kind: 'digest', digest, code }, { catalogue, unconfirmedBefore: 0, zone: timeZone }));
        await keepCode(made, knowledge);
      });
    });
};
