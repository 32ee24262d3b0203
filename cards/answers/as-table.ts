import type { Answer } from '../../src/answers/answer.ts';
import { statedFigures } from '../../src/answers/stated-figures.ts';
import type { Page } from '../page.ts';
import { figureValue, statusWords } from '../words/figure.ts';
import { capital } from '../words/sentence.ts';
import { periodWords } from '../words/time.ts';

/** The page with every figure of the answer in one open table before all else; one that states no figure stays as it is. */
export function asTable(page: Page, answer: Answer): Page {
  const rows = statedFigures(answer).map((figure) => {
    const { basis, period, status } = figure.observation;
    const value = status === 'final' ? figureValue(figure) : `${figureValue(figure)}. ${statusWords[status]}`;
    return [figure.indicator.name, figure.area.name, capital(periodWords(basis, period)), value];
  });
  const once = [...new Map(rows.map((row) => [row.join('|'), row])).values()];
  if (once.length === 0) return page;
  const header = ['Indicator', 'Area', 'Period', 'Figure'];
  const blocks = page.blocks.filter((block) => block.kind !== 'table');
  return { ...page, blocks: [{ kind: 'table', title: 'Figures', header, rows: once, folded: false }, ...blocks] };
}
