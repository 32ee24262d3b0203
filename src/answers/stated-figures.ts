import type { Answer, Figure, FigureRow, HistoryAnswer } from './answer.ts';

/** Every figure that an answer states, the main one first. */
export function statedFigures(answer: Answer): readonly Figure[] {
  switch (answer.kind) {
    case 'latest':
      return [
        answer.figure,
        ...(answer.fromQuarters === undefined ? [] : [answer.fromQuarters]),
        ...answer.comparisons.map((each) => each.other),
        ...answer.newerOnOtherBasis,
      ];
    case 'trend':
      return [answer.figure, ...earlier(answer.figure, answer.points), ...answer.comparisons.map((each) => each.other)];
    case 'compare-with':
      return [answer.figure, ...(answer.comparison === undefined ? [] : [answer.comparison.other])];
    case 'change':
      return [answer.figure, answer.earlier];
    case 'compare-areas':
      return [...answer.rows.map((row) => row.figure), ...answer.benchmarks];
    case 'history':
      return [answer.figure, ...versionsBefore(answer), ...(answer.before === undefined ? [] : [answer.before.other])];
    case 'neighbours':
      return [answer.figure, ...(answer.newer === undefined ? [] : [answer.newer])];
    case 'beyond':
    case 'behind':
    case 'caveats':
    case 'source':
      return [answer.figure];
    case 'rag':
      return [
        answer.figure,
        ...(answer.newerWithoutRag === undefined ? [] : [answer.newerWithoutRag]),
        ...answer.elsewhere,
      ];
    case 'outcome':
      return answer.rows.flatMap(figuresOfRow);
    case 'area':
      return answer.groups.flatMap((group) => group.rows.flatMap(figuresOfRow));
    case 'dashboard':
      return answer.groups.flatMap(({ rows, earlier: before }) => [...rows, ...before].flatMap(figuresOfRow));
    case 'changes':
      return answer.unknown === true ? [] : answer.indicators.map(({ row }) => row.figure);
    case 'list':
      return [...answer.rows, ...answer.byRule].flatMap(figuresOfRow);
    case 'several':
      return answer.answers.flatMap(statedFigures);
    case 'no-figure':
      // What is held for some of the months is another figure, and no answer to what was asked.
      return answer.hidden === undefined ? [] : [answer.hidden];
    default:
      return [];
  }
}

function earlier(figure: Figure, points: readonly Figure['observation'][]): readonly Figure[] {
  return points
    .filter((point) => point.period.end < figure.observation.period.end)
    .map((observation) => ({ ...figure, observation }));
}

/** The figure of a line, and those that it is set against there. */
function figuresOfRow({ figure, comparisons }: FigureRow): readonly Figure[] {
  return [figure, ...comparisons.map((each) => each.other)];
}

function versionsBefore({ figure, versions }: HistoryAnswer): readonly Figure[] {
  return versions
    .toReversed()
    .slice(1)
    .map(({ observation }) => ({ ...figure, observation }));
}
