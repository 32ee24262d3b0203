import type { Answer } from '../src/answers/answer.ts';
import type { SeveralAnswer } from '../src/answers/overview-answers.ts';
import type { AnswerContext } from './answer-context.ts';
import { areaPage } from './answers/area.ts';
import { behindPage } from './answers/behind.ts';
import { beyondPage } from './answers/beyond.ts';
import { caveatsPage } from './answers/caveats.ts';
import { changePage } from './answers/change.ts';
import { changesPage } from './answers/changes.ts';
import { areasPage } from './answers/compare-areas.ts';
import { comparisonPage } from './answers/compare-with.ts';
import { dashboardPage } from './answers/dashboard.ts';
import { declinedPage } from './answers/declined.ts';
import { definitionPage } from './answers/definition.ts';
import { exceptionsPage } from './answers/exceptions.ts';
import { heldPage } from './answers/held.ts';
import { readingBlocks } from './answers/figure-parts.ts';
import { helpPage } from './answers/help.ts';
import { historyPage } from './answers/history.ts';
import { latestPage } from './answers/latest.ts';
import { listPage } from './answers/list.ts';
import { neighboursPage } from './answers/neighbours.ts';
import { noFigurePage } from './answers/no-figure.ts';
import { outcomePage } from './answers/outcome.ts';
import { periodsPage } from './answers/periods.ts';
import { ragPage } from './answers/rag.ts';
import { releasesPage } from './answers/releases.ts';
import { sourcePage } from './answers/source.ts';
import { termPage } from './answers/term.ts';
import { thanksPage } from './answers/thanks.ts';
import { trendPage } from './answers/trend.ts';
import { whyAnswerPage } from './answers/why.ts';
import type { Page } from './page.ts';
import { listed } from './words/sentence.ts';

type Pages = {
  readonly [Kind in Answer['kind']]: (answer: Extract<Answer, { kind: Kind }>, context: AnswerContext) => Page;
};

/** What is shown for each kind of answer; a kind without a page does not compile. */
const pages: Pages = {
  latest: latestPage,
  trend: trendPage,
  'compare-areas': areasPage,
  'compare-with': comparisonPage,
  change: changePage,
  beyond: beyondPage,
  neighbours: neighboursPage,
  rag: ragPage,
  outcome: outcomePage,
  list: listPage,
  area: areaPage,
  dashboard: dashboardPage,
  changes: changesPage,
  exceptions: exceptionsPage,
  definition: definitionPage,
  behind: behindPage,
  caveats: caveatsPage,
  periods: periodsPage,
  source: sourcePage,
  history: historyPage,
  held: heldPage,
  several: severalPage,
  help: helpPage,
  releases: releasesPage,
  term: termPage,
  why: whyAnswerPage,
  thanks: thanksPage,
  'no-figure': noFigurePage,
  declined: declinedPage,
};

/** The page of an answer. */
export function answerPage<Kind extends Answer['kind']>(
  answer: Extract<Answer, { kind: Kind }> & { readonly kind: Kind },
  context: AnswerContext,
): Page {
  const page: Pages[Kind] = pages[answer.kind];
  return page(answer, context);
}

/** Several answers one under the other, each under its own heading; how the question was read stands once, at the end. */
function severalPage({ answers, next }: SeveralAnswer, context: AnswerContext): Page {
  const pages = answers.map((each) => answerPage(each, alone));
  const headings = pages.map(({ heading }) => heading);
  return {
    summary: pages.map(({ summary }) => summary).join('. '),
    heading: listed(headings),
    blocks: [
      ...pages.flatMap(({ heading, blocks }) => [{ kind: 'text', text: heading, look: 'strong' } as const, ...blocks]),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next,
  };
}

const alone: AnswerContext = { reading: [], alternatives: [] };
