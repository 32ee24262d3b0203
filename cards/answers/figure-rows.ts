import type { FigureRow } from '../../src/answers/answer.ts';
import type { Block, Item } from '../page.ts';
import { figureLine, figureTitle, figureSource, statusWords } from '../words/figure.ts';
import { ended, oneLine, sentence } from '../words/sentence.ts';
import { dateWords } from '../words/time.ts';

/** How many figures a list shows at most; how many more there are is said. */
export const mostRows = 25;

/** A list of figures, a line each with what is said of it, and behind a button what else must be known of each. */
export function figureRows(
  title: string,
  rows: readonly FigureRow[],
  said: (row: FigureRow) => { readonly text: string; readonly detail?: string | undefined },
): readonly Block[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostRows);
  const items = shown.map((row): Item => {
    const { text, detail } = said(row);
    return { text, ...(detail === undefined || detail === '' ? {} : { detail }) };
  });
  return [{ kind: 'list', title, items, leftOut: rows.length - shown.length }];
}

/** A figure in one line: what, where, how much and for which period. */
export function rowLine({ figure }: FigureRow): string {
  return `${figureTitle(figure)}: ${figureLine(figure)}`;
}

/** What must be known of the figures of lists, behind a button: status, source, day of publication and caveats of each. */
export function rowDetails(rows: readonly FigureRow[]): readonly Block[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostRows);
  return [
    {
      kind: 'table',
      title: 'Show sources and caveats',
      folded: true,
      header: ['Figure', 'Status, source and what to know'],
      rows: shown.map((row) => [rowLine(row), aboutRow(row)]),
      leftOut: rows.length - shown.length,
    },
  ];
}

function aboutRow({ figure, caveats }: FigureRow): string {
  const { observation } = figure;
  const known = [...(observation.note === undefined ? [] : [observation.note]), ...caveats.map(({ text }) => text)];
  const about = [...new Set(known.map(shortened))].map(sentence);
  const published = `Published ${dateWords(observation.published)}.`;
  return [statusWords[observation.status], ended(`Source: ${figureSource(observation)}`), published, ...about].join(
    ' ',
  );
}

/** The first sentence of a caveat; all of it stands with the figure alone. */
function shortened(text: string): string {
  return (oneLine(text).split(/(?<=[.;])\s/)[0] ?? '').replace(/[;]$/, '');
}
