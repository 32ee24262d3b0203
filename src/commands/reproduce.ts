import { codeTyped } from '../answers/fingerprint.ts';
import {
  reproduce,
  type EvidencedEstimate,
  type EvidencedFigure,
  type EvidenceRow,
  type Reproduction,
} from '../answers/reproduce.ts';
import { figureJson } from '../../dialogs/ask-json.ts';
import { answerText } from '../../cards/answer-card.ts';
import { estimateWords, figureLine, figureTitle, sourceWords } from '../../cards/words/figure.ts';
import { formulaWords } from '../../cards/words/formula.ts';
import { bareValue } from '../../cards/words/numeral.ts';
import { dateWords, dayWords } from '../../cards/words/time.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Publication } from '../indicators/indicator-store.ts';
import type { Settings } from '../settings.ts';
import { print, printJson, withKnowledge, type AddCommand } from './command.ts';

/** `reproduce CODE`: the figures of an answer built again, with what stands behind each. */
export const addReproduce: AddCommand = (program, settings) => {
  program
    .command('reproduce')
    .description('build the figures of an answer again from its code, with what stands behind each')
    .argument('<code>', 'the code at the foot of an answer')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, options: { readonly json?: boolean }) => {
      const read = settings();
      await withKnowledge(read, async (knowledge) => {
        const code = codeTyped(typed);
        const found = code && (await reproduce(code, knowledge.store.recipes, knowledge.library()));
        if (code === undefined || found === undefined || found === '') return refuse(typed, options.json === true);
        if (options.json) printJson(reproductionJson(code, found));
        else for (const line of linesOf(code, found, read)) print(line);
      });
    });
};

function refuse(typed: string, json: boolean): void {
  const reason = `No answer with the code ${typed} is on record here. A code is the eight letters and digits at the foot of an answer.`;
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
    ...figures.flatMap((each) => ['', ...figureLines(each)]),
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

function figureLines({ figure, rows, population }: EvidencedFigure): readonly string[] {
  return [
    `${figureTitle(figure)}: ${figureLine(figure)}`,
    `  Formula: ${formulaWords(figure)}`,
    ...rows.flatMap((row) => rowLines(row, figure.observation.derived?.count ?? figure.indicator)),
    ...(population === undefined ? [] : estimateLines(population)),
  ];
}

function estimateLines({ estimate, publication, now }: EvidencedEstimate): readonly string[] {
  const brought = publication === undefined ? 'Stated by the catalogue' : `Brought by ${publicationWords(publication)}`;
  return [
    `  Population: ${estimateWords(estimate)}`,
    `    ${brought}`,
    ...(now === undefined ? [] : [`    Since revised: ${now === null ? 'withdrawn' : estimateWords(now)}`]),
  ];
}

function publicationWords({ id, name, sha256 }: Publication): string {
  return `publication ${id}, ${name}, SHA-256 ${sha256 ?? 'not recorded'}`;
}

function rowLines(
  { observation, publication, revisedTo }: EvidenceRow,
  indicator: Pick<Indicator, 'unit'>,
): readonly string[] {
  const { period, value, vintage, published, source } = observation;
  const written = value === null ? 'no value' : bareValue(value, indicator.unit);
  const brought =
    publication === undefined
      ? `publication ${observation.publication}, which is not on record`
      : publicationWords(publication);
  const newer = revisedTo?.value ?? null;
  return [
    `  Row: ${period.label}, ${written}, version ${vintage}, published ${dateWords(published)}, ${sourceWords(source)}`,
    `    Brought by ${brought}`,
    ...(revisedTo === undefined
      ? []
      : [
          `    Since revised: version ${revisedTo.vintage} of ${dateWords(revisedTo.published)}, ${newer === null ? 'no value' : bareValue(newer, indicator.unit)}`,
        ]),
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
    figures: figures.map(({ figure, rows, population }) => ({
      ...figureJson(figure),
      formula: formulaWords(figure),
      rows: rows.map(rowJson),
      population: population === undefined ? null : estimateJson(population),
    })),
  };
}

function estimateJson({ estimate, publication, now }: EvidencedEstimate): object {
  const { vintage, year, residents, published, source } = estimate;
  return {
    vintage,
    year,
    residents,
    published: published ?? null,
    document: source.document,
    place: source.place ?? null,
    publication: publication?.id ?? null,
    file: publication?.name ?? null,
    sha256: publication?.sha256 ?? null,
    ...(now === undefined ? {} : { now: now?.residents ?? null }),
  };
}

function rowJson({ observation, publication, revisedTo }: EvidenceRow): object {
  const { period, value, numerator, denominator, status, vintage, published, source } = observation;
  return {
    period: period.label,
    value,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    status,
    vintage,
    published,
    document: source.document,
    place: source.place ?? null,
    publication: publication?.id ?? observation.publication,
    at: publication?.at ?? null,
    file: publication?.name ?? null,
    sha256: publication?.sha256 ?? null,
    revisedTo:
      revisedTo === undefined
        ? null
        : { vintage: revisedTo.vintage, value: revisedTo.value, published: revisedTo.published },
  };
}
