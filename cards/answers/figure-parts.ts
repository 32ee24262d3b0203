import type { Comparison, Figure, LatestAnswer, TrendAnswer } from '../../src/answers/answer.ts';
import type { ExpectedRelease } from '../../src/answers/next-release.ts';
import type { Break, Caveat, Statement } from '../../src/indicators/indicator.ts';
import type { Comparator } from '../../src/questions/question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { codeBlock, factsOf, listOf, textOf } from '../page.ts';
import type { Block, Fact, Item } from '../page.ts';
import { figureLine, figureValue, firmnessMark, inPlace, provenance, sourceWords } from '../words/figure.ts';
import { readingWords } from '../words/reading.ts';
import { capital, ended, sentence } from '../words/sentence.ts';
import { nextReleaseWords } from '../words/release.ts';
import { standingWords } from '../words/standing.ts';
import { dateWords, periodWords } from '../words/time.ts';
import { againstNumber, verdictWords } from '../words/verdict.ts';
import { valueWords } from '../words/numeral.ts';
import { computedRagWords } from '../words/computed-rag.ts';
import { ragWords } from '../words/rag.ts';

/** The headline of a figure: its value, then its period in full; one that is not recent says so, with its last day. */
export function headline(figure: Figure, old: boolean): readonly Block[] {
  return [{ kind: 'lead', text: figureValue(figure) }, ...periodBlocks(figure, old)];
}

/** The period of a figure in full; one that is not recent says so, with its last day. */
export function periodBlocks({ observation: { basis, period, derived } }: Figure, old: boolean): readonly Block[] {
  const when = `${capital(periodWords(basis, period))}${derived === undefined ? '' : '; worked out, not published'}`;
  return old ? textOf(`${when}. Not recent: it ended on ${dateWords(period.end)}.`, 'warning') : textOf(when, 'strong');
}

/** The figure as the start of a notification's line; "Illustrative" and the age are part of it. */
export function headlineSummary(title: string, figure: Figure, old: boolean): string {
  const { basis, period } = figure.observation;
  const age = old ? `, not recent: to ${dateWords(period.end)}` : '';
  return `${title}: ${figureValue(figure)}, ${periodWords(basis, period)}${age}`;
}

/** What the figure is set against: other periods and areas, its target, its published places and its colours. */
export function comparisonFacts(answer: LatestAnswer | TrendAnswer): readonly Block[] {
  const { figure, comparisons, target, computed } = answer;
  const { standings, publishedRag } = figure.observation;
  return factsOf([
    ...comparisons.map((comparison) => comparisonFact(comparison, figure)),
    target === undefined ? undefined : targetFact(target, figure),
    ...standings.map((standing) => ({ title: capital(standing.set), value: standingWords(standing) })),
    publishedRag === undefined ? undefined : { title: 'RAG', value: ragWords(publishedRag) },
    computed && { title: 'RAG by rule', value: computedRagWords(computed) },
  ]);
}

/** What an earlier figure of the same series is called; the one before may lie years back, so its period follows. */
const overTimeTitles = {
  'last-period': 'Figure before',
  'last-quarter': 'A quarter before',
  'last-year': 'A year before',
} as const satisfies Partial<Record<Comparator, string>>;

/** Whether a comparison is with an earlier figure of the same series. */
export function isOverTime(comparator: Comparator): comparator is keyof typeof overTimeTitles {
  return comparator in overTimeTitles;
}

/** One comparison as a fact: what with, and what may be said. */
function comparisonFact({ with: comparator, other, verdict }: Comparison, figure: Figure): Fact {
  const { basis, period } = other.observation;
  const overTime = isOverTime(comparator);
  const same = basis === figure.observation.basis && period.end === figure.observation.period.end;
  const name = overTime ? overTimeTitles[comparator] : other.area.name;
  return {
    title: `${name}${same ? '' : `, ${period.label}`}${firmnessMark(other.observation)}`,
    value: verdictWords(verdict, figure, other.observation, overTime ? 'over-time' : 'beside'),
  };
}

/** The target with its number, and how the figure stands to it. */
export function targetFact({ target, verdict }: NonNullable<LatestAnswer['target']>, figure: Figure): Fact {
  const { indicator } = figure;
  return {
    title: target.name,
    value: `${valueWords(target.value, indicator.unit)}; the figure is ${againstNumber(verdict, indicator, target.value)}`,
  };
}

/** The other figure in full, as it must be read beside the one that was asked for. */
export function otherBlocks(other: Figure): readonly Block[] {
  const title = `${inPlace(other.indicator, other.area)}${firmnessMark(other.observation)}`;
  return [
    ...factsOf([{ title, value: capital(figureLine(other)) }]),
    { kind: 'text', text: `The other figure’s ${provenance(other).replace(/^S/, 's')}`, look: 'quiet' },
  ];
}

/** What a reader must know to read the figure rightly: its footnote, its caveats and the breaks of its series. */
export function caveatBlocks(
  note: string | undefined,
  caveats: readonly Caveat[],
  breaks: readonly Break[],
): readonly Block[] {
  const texts = [...(note === undefined ? [] : [note]), ...caveats.map(caveatText)];
  const items: readonly Item[] = [
    ...[...new Set(texts)].map((text) => ({ text: sentence(text) })),
    ...breaks.map((each) => ({ text: breakWords(each) })),
  ];
  return listOf('What to know about this', items);
}

function caveatText({ text, recorded }: Caveat): string {
  if (recorded === undefined) return text;
  return `Recorded as an explanation for ${recorded.period} (${recorded.reference}): ${text}`;
}

/** A break in a series as a sentence; one of some areas alone says where, which is here beside a figure of one of them. */
export function breakWords({ from, reason, areas }: Break, where = 'here'): string {
  const what = areas === undefined ? 'The definition' : `What is counted ${where}`;
  return `${what} changed from ${dateWords(from)}, so that earlier figures measure something else: ${ended(reason)}`;
}

/** What the parts of the value are, where it is made of some. */
export function componentBlocks({ observation, indicator }: Figure): readonly Block[] {
  const items = observation.components.map(({ name, value }) => ({
    text: `${name}: ${valueWords(value, indicator.unit)}`,
  }));
  return listOf('Made of', items);
}

/** Sentences that the papers hold without an exact figure, each with where it stands. */
export function statementBlocks(statements: readonly Statement[]): readonly Block[] {
  const items = statements.map(({ text, period, source }) => ({
    text: sentence(text),
    detail: `${period}; ${sourceWords(source)}. A statement without an exact figure.`,
  }));
  return listOf('What the papers say besides', items);
}

/** The foot of a page about a figure: where it was read, what comes next, and how the question was read. */
export function footBlocks(figure: Figure, context: AnswerContext, expected?: ExpectedRelease): readonly Block[] {
  const next = expected === undefined ? undefined : nextReleaseWords(expected);
  return [...textOf(provenance(figure), 'quiet'), ...textOf(next, 'quiet'), ...readingBlocks(context)];
}

/** How the question was read, and the code of the answer. */
export function readingBlocks({ reading, code, asOf }: AnswerContext): readonly Block[] {
  return [
    ...textOf(asOf === undefined ? undefined : `As it was known by the end of ${dateWords(asOf)}.`, 'strong'),
    ...textOf(readingWords(reading), 'quiet'),
    ...codeBlock(code),
  ];
}
