import { InvalidArgumentError } from 'commander';
import { DateTime } from 'luxon';
import { ask } from '../../dialogs/ask.ts';
import { wantsCsv } from '../../dialogs/csv-reply.ts';
import { askCsv } from '../../dialogs/ask-csv.ts';
import { askJson } from '../../dialogs/ask-json.ts';
import { inTeamsOnly } from '../../dialogs/command-words.ts';
import { askedText } from '../../dialogs/reply.ts';
import { keepCode } from './keep-code.ts';
import { print, printJson, withKnowledge, type AddCommand } from './command.ts';

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly asOf?: string;
}

/** `ask "…"`: the answer that the bot would give, as text or as JSON. */
export const addAsk: AddCommand = (program, settings) => {
  program
    .command('ask')
    .description('answer a question as the bot would')
    .argument('<question>', 'the question, in quotation marks')
    .option('--json', 'print one JSON document')
    .option('--csv', 'print the figures of the answer as comma-separated values')
    .option('--as-of <date>', 'answer from what was known by the end of this day, as 2021-03-31', civilDate)
    .action((question: string, options: Options) =>
      withKnowledge(settings(), async (knowledge) => {
        const library = () => knowledge.library(options.asOf);
        const asked = await ask(question, { vocabulary: knowledge.vocabulary, library });
        const text = 'command' in asked ? inTeamsOnly : askedText(asked);
        if (options.json) printJson(askJson(asked, text));
        else if ((options.csv === true && 'answer' in asked) || wantsCsv(asked))
          print(askCsv(asked.answer, knowledge.catalogue));
        else print(text);
        if ('recipe' in asked) await keepCode(asked, knowledge);
      }),
    );
};

function civilDate(text: string): string {
  const date = DateTime.fromISO(text, { zone: 'utc' });
  if (!date.isValid || !/^\d{4}-\d{2}-\d{2}$/u.test(text))
    throw new InvalidArgumentError('Write the date as 2021-03-31.');
  return text;
}
