import { codeTyped } from '../delivery/fingerprint.ts';
import { reproduce, type Reproduction } from '../answers/reproduce.ts';
import { reproduceDigest } from '../answers/reproduce-digest.ts';
import { reproduceException } from '../answers/reproduce-exception.ts';
import { answerText } from '../../cards/answer-card.ts';
import { dateWords, dayWords } from '../../cards/words/time.ts';
import type { Settings } from '../settings.ts';
import { print, printJson, withKnowledge, type AddCommand } from './command.ts';
import { digestJson, digestLines } from './reproduce/digest.ts';
import { evidenceJson, evidenceLines } from './reproduce/evidence.ts';
import { exceptionJson, exceptionLines } from './reproduce/exception.ts';

/** `reproduce CODE`: the figures of an answer, a digest or the cards of an exception, built again with what stands behind each. */
export const addReproduce: AddCommand = (program, settings) => {
  program
    .command('reproduce')
    .description('build the figures of an answer or a digest again from its code, with what stands behind each')
    .argument('<code>', 'the code at the foot of an answer or a digest, or the reference of an exception')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, options: { readonly json?: boolean }) => {
      const read = settings();
      await withKnowledge(read, async (knowledge) => {
        const told = await reproduceException(typed, knowledge.library());
        if (told !== undefined) {
          if (options.json) printJson(exceptionJson(told));
          else for (const line of exceptionLines(told, knowledge.catalogue)) print(line);
          return;
        }
        const code = codeTyped(typed);
        if (code === undefined) return refuse(typed, options.json === true);
        const { catalogue, store } = knowledge;
        const digest = await reproduceDigest(code, store.recipes, knowledge.library());
        if (digest !== undefined) {
          if (options.json) printJson(digestJson(code, digest));
          else for (const line of digestLines(code, digest, catalogue, read.timeZone)) print(line);
          return;
        }
        const found = await reproduce(code, store.recipes, knowledge.library());
        if (found === undefined) return refuse(typed, options.json === true);
        if (options.json) printJson(reproductionJson(code, found));
        else for (const line of linesOf(code, found, read)) print(line);
      });
    });
};

function refuse(typed: string, json: boolean): void {
  const reason = `No answer or digest with the code ${typed} is on record here. A code is the eight letters and digits at the foot of either, or the reference of an exception, such as A-0001.`;
  process.exitCode = 1;
  if (json) printJson({ code: typed, reason });
  else process.stderr.write(`${reason}\n`);
}

function linesOf(code: string, found: Reproduction, { timeZone }: Settings): readonly string[] {
  const { recipe, at, answer, figures } = found;
  const by = recipe.asOf === undefined ? '' : `, as it was known by the end of ${dateWords(recipe.asOf)}`;
  return [
    `Code ${code}, first given on ${dayWords(at, timeZone)}, from publications up to number ${recipe.publication}${by}.`,
    ...remarks(found),
    '',
    answerText(answer, { reading: [], alternatives: [], code }),
    ...figures.flatMap((each) => ['', ...evidenceLines(each)]),
  ];
}

/** Whether it is still what was said. */
function remarks({ sameFigures, sameCatalogue }: Reproduction): readonly string[] {
  return [
    sameFigures
      ? 'The figures are those that the answer stated then.'
      : 'The figures are not those that the answer stated then: what it was made from was withdrawn, or is hidden now.',
    ...(sameCatalogue ? [] : ['The catalogue has changed since, so that words and caveats may differ.']),
  ];
}

function reproductionJson(code: string, found: Reproduction): object {
  const { recipe, at, figures, sameFigures, sameCatalogue } = found;
  const { subject, publication, asOf } = recipe;
  return {
    code,
    question: subject,
    at,
    asOf: asOf ?? null,
    publication,
    sameFigures,
    sameCatalogue,
    figures: figures.map(evidenceJson),
  };
}
