import type { EvidencedEstimate, EvidencedFigure, EvidenceRow } from '../../answers/reproduce.ts';
import { figureJson } from '../../../dialogs/ask-json.ts';
import { estimateWords, figureLine, figureTitle, sourceWords } from '../../../cards/words/figure.ts';
import { formulaWords } from '../../../cards/words/formula.ts';
import { bareValue } from '../../../cards/words/numeral.ts';
import { dateWords } from '../../../cards/words/time.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Publication } from '../../indicators/indicator-store.ts';

/** A figure with its formula and the rows behind it, a line each. */
export function evidenceLines({ figure, rows, population }: EvidencedFigure): readonly string[] {
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

/** The same as JSON. */
export function evidenceJson({ figure, rows, population }: EvidencedFigure): object {
  return {
    ...figureJson(figure),
    formula: formulaWords(figure),
    rows: rows.map(rowJson),
    population: population === undefined ? null : estimateJson(population),
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
