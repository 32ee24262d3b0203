import { populated } from '../indicators/population-store.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { answerArea } from './kinds/area.ts';
import { answerBehind } from './kinds/behind.ts';
import { answerBeyond } from './kinds/beyond.ts';
import { answerCaveats } from './kinds/caveats.ts';
import { answerChange } from './kinds/change.ts';
import { answerChanges } from './kinds/changes.ts';
import { answerCompareAreas } from './kinds/compare-areas.ts';
import { answerCompareWith } from './kinds/compare-with.ts';
import { answerDashboard } from './kinds/dashboard.ts';
import { answerDefinition } from './kinds/definition.ts';
import { answerExceptions } from './kinds/exceptions.ts';
import { answerHeld } from './kinds/held.ts';
import { answerHistory } from './kinds/history.ts';
import { answerHelp } from './kinds/help.ts';
import { answerLatest } from './kinds/latest.ts';
import { answerList } from './kinds/list.ts';
import { answerNeighbours } from './kinds/neighbours.ts';
import { answerOutcome } from './kinds/outcome.ts';
import { answerPeriods } from './kinds/periods.ts';
import { answerRag } from './kinds/rag.ts';
import { answerReleases } from './kinds/releases.ts';
import { answerSource } from './kinds/source.ts';
import { answerTerm } from './kinds/term.ts';
import { answerThanks } from './kinds/thanks.ts';
import { answerTrend } from './kinds/trend.ts';
import { answerWhy } from './kinds/why.ts';
import type { Library } from './library.ts';

/** One way of answering for each kind of question: the whole list. */
const kinds: {
  readonly [K in Question['kind']]: (question: Extract<Question, { kind: K }>, library: Library) => Promise<Answer>;
} = {
  latest: answerLatest,
  trend: answerTrend,
  'compare-areas': answerCompareAreas,
  'compare-with': answerCompareWith,
  change: answerChange,
  beyond: answerBeyond,
  neighbours: answerNeighbours,
  rag: answerRag,
  outcome: answerOutcome,
  list: answerList,
  area: answerArea,
  dashboard: answerDashboard,
  changes: answerChanges,
  exceptions: answerExceptions,
  releases: answerReleases,
  term: answerTerm,
  why: answerWhy,
  definition: answerDefinition,
  behind: answerBehind,
  caveats: answerCaveats,
  periods: answerPeriods,
  source: answerSource,
  history: answerHistory,
  held: answerHeld,
  several: answerSeveral,
  help: (_question, library) => answerHelp(library),
  thanks: answerThanks,
};

/** The answer to a question, made only from what the library holds. The same question on the same data gives the same answer. */
export async function answerQuestion(question: Question, library: Library): Promise<Answer> {
  const areas = await populated(library.catalogue.areas, library.indicators);
  return answerKind(question.kind, question, { ...library, catalogue: { ...library.catalogue, areas } });
}

function answerKind<K extends Question['kind']>(
  kind: K,
  question: Extract<Question, { kind: K }>,
  library: Library,
): Promise<Answer> {
  return kinds[kind](question, library);
}

/** The answers to questions that were asked at once, in their order. */
async function answerSeveral({ questions }: Extract<Question, { kind: 'several' }>, library: Library): Promise<Answer> {
  const answers = await Promise.all(questions.map((each) => answerQuestion(each, library)));
  const next = answers.flatMap((each) => ('next' in each ? each.next.slice(0, 1) : []));
  return { kind: 'several', answers, next: next.slice(0, 3) };
}
