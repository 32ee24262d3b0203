import type { Answer, Figure } from '../../src/answers/answer.ts';
import { statedFigures } from '../../src/answers/stated-figures.ts';
import type { Page } from '../page.ts';
import { figureValue, statusWords } from '../words/figure.ts';
import { placeWords } from '../words/ranking.ts';
import { capital } from '../words/sentence.ts';
import { periodWords } from '../words/time.ts';

/** The page with every figure of the answer in one open table before all else; one that states no figure stays as it is. */
export function asTable(page: Page, answer: Answer): Page {
  const rank = rankIn(answer);
  const rows = statedFigures(answer).map((figure) => {
    const { basis, period, status } = figure.observation;
    const value = status === 'final' ? figureValue(figure) : `${figureValue(figure)}. ${statusWords[status]}`;
    const when = capital(periodWords(basis, period));
    return [figure.indicator.name, figure.area.name, when, ...(rank === undefined ? [] : [rank(figure)]), value];
  });
  const once = [...new Map(rows.map((row) => [row.join('|'), row])).values()];
  if (once.length === 0) return page;
  const header = ['Indicator', 'Area', 'Period', ...(rank === undefined ? [] : ['Rank']), 'Figure'];
  const blocks = page.blocks.filter((block) => block.kind !== 'table');
  return { ...page, blocks: [{ kind: 'table', title: 'Figures', header, rows: once, folded: false }, ...blocks] };
}

/** The rank of each figure, where the answer ranks areas; what they are only set beside has none. */
function rankIn(answer: Answer): ((figure: Figure) => string) | undefined {
  if (answer.kind !== 'compare-areas' || !answer.rows.some((row) => row.rank !== undefined)) return undefined;
  const { rows } = answer;
  return ({ area }) => placeWords(rows.find(({ figure }) => figure.area.id === area.id)?.rank, rows);
}
