import type { Answer, Figure } from '../src/answers/answer.ts';
import { caveatsFor } from '../src/answers/about-figure.ts';
import { statedFigures } from '../src/answers/stated-figures.ts';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { figureJson } from './ask-json.ts';

const columns = [
  'indicator',
  'area',
  'period',
  'basis',
  'value',
  'unit',
  'numerator',
  'denominator',
  'status',
  'published',
  'source',
  'caveats',
] as const;

/** Every figure that an answer states as comma-separated values, each once, with what must be known of it. */
export function askCsv(answer: Answer, catalogue: Catalogue): string {
  const rows = [...new Set(statedFigures(answer).map((figure) => rowOf(figure, catalogue)))];
  return [columns.join(','), ...rows].join('\r\n');
}

/** A hidden figure keeps its row: it has no value, and its status says why. */
function rowOf(figure: Figure, catalogue: Catalogue): string {
  const { indicator, area, period, basis, unit, status, source } = figureJson(figure);
  const { value, numerator, denominator, published, note } = figure.observation;
  const known = caveatsFor(figure.indicator, [figure.observation], catalogue).map(({ text }) => text);
  const about = [...(note === undefined ? [] : [note]), ...known].join(' | ');
  const hidden = status === 'suppressed' ? 'hidden: small number' : status;
  const cells = [indicator, area, period, basis, value, unit, numerator, denominator, hidden, published, source, about];
  return cells.map(cell).join(',');
}

/**
 * A cell as every spreadsheet reads it: numbers as they are, texts in quotation marks where they must be, and a text that
 * a spreadsheet would take for a formula made a text by an apostrophe.
 */
export function cell(content: string | number | null | undefined): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'number') return String(content);
  const line = content.replaceAll(/\s+/gu, ' ').trim();
  const safe = /^[=+\-@]/u.test(line) ? `'${line}` : line;
  return /[",;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
