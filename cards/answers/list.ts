import type { FigureRow } from '../../src/answers/answer.ts';
import type { ListAnswer } from '../../src/answers/overview-answers.ts';
import { monthsLabel } from '../../src/indicators/period.ts';
import type { AnswerContext } from '../answer-context.ts';
import { textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { ageWords } from '../words/age.ts';
import { computedRagWords } from '../words/computed-rag.ts';
import { figureLine, figureTitle, firmnessMark, sourceWords } from '../words/figure.ts';
import { listRule, pickWords, unjudgedWords } from '../words/list.ts';
import { countOf } from '../words/numeral.ts';
import { ragWords } from '../words/rag.ts';
import { signalWords } from '../words/signal.ts';
import { listed } from '../words/sentence.ts';
import { verdictWords } from '../words/verdict.ts';
import { readingBlocks, targetFact } from './figure-parts.ts';
import { figureRows, rowDetails, rowLine } from './figure-rows.ts';

/** Which indicators are of a sort, always with how many were looked at and how many of those could not be judged. */
export function listPage(answer: ListAnswer, context: AnswerContext): Page {
  const { rows, byRule, outcome } = answer;
  const heading = headingOf(answer);
  const named = rows.slice(0, 3).map(({ figure }) => figure.indicator.name);
  return {
    summary: [heading, ...(named.length === 0 ? [] : [listed(named)])].join(': '),
    heading,
    blocks: [
      ...textOf(outcome === undefined ? undefined : `Outcome: ${outcome.name}`, 'strong'),
      ...textOf(listRule(answer, answer.since === undefined ? '' : monthsLabel(answer.since)), 'quiet'),
      // Whoever names a period knows how old it is.
      ...textOf(answer.during === undefined ? ageWords([...rows, ...byRule]) : undefined, 'warning'),
      ...figureRows('These are', rows, (row) => said(row, answer)),
      ...figureRows('By their rule alone, which is no published judgement', byRule, (row) => ({
        text: rowLine(row),
        detail: row.computed && computedRagWords(row.computed),
      })),
      ...textOf(unjudgedSentence(answer)),
      ...textOf(withoutSentence(answer), 'quiet'),
      ...rowDetails([...rows, ...byRule]),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** How many of those that could be judged: "7 of 13 indicators got worse". Nothing is said of what nobody can judge. */
function headingOf(answer: ListAnswer): string {
  const { rows, lookedAt, area, unjudged } = answer;
  const where = area === undefined ? '' : ` in ${area.name}`;
  const judged = lookedAt - numberOf(unjudged);
  if (judged === 0 && lookedAt > 0) {
    return `Can’t say which ${pickWords(answer, 2)}${where}: ${countOf(lookedAt, 'indicator')} could not be judged`;
  }
  const count = rows.length === 0 ? 'None' : String(rows.length);
  const that = judged < lookedAt ? ' that could be judged' : '';
  return `${count} of ${countOf(judged, 'indicator')}${where}${that} ${pickWords(answer, Math.max(1, rows.length))}`;
}

function numberOf(unjudged: ListAnswer['unjudged']): number {
  return unjudged.reduce((sum, { indicators }) => sum + indicators.length, 0);
}

/** More indicators than this are counted and not named. */
const mostNamed = 8;

function said(
  row: FigureRow,
  { pick, during, than }: ListAnswer,
): { readonly text: string; readonly detail?: string | undefined } {
  switch (pick) {
    case 'red':
    case 'amber':
    case 'green':
      return { text: colouredLine(row), detail: during === undefined ? colouredDetail(row) : figureLine(row.figure) };
    case 'has-target':
    case 'on-target':
    case 'off-target':
      return { text: rowLine(row), detail: targetDetail(row) };
    case 'worse':
    case 'better':
    case 'no-baseline':
      return { text: rowLine(row), detail: row.comparisons.map((each) => againstWords(row, each, than)).join('; ') };
    case 'concern':
    case 'improvement':
      return { text: rowLine(row), detail: row.signal && signalWords(row.signal) };
    default:
      return { text: rowLine(row) };
  }
}

function colouredLine({ figure, published }: FigureRow): string {
  const title = figureTitle(figure);
  return published === undefined ? title : `${title}: ${ragWords(published.rag)}, ${published.period.label}`;
}

function colouredDetail({ figure, computed }: FigureRow): string {
  const rule = computed === undefined ? '' : `. By rule: ${computedRagWords(computed)}`;
  return `Newest figure: ${figureLine(figure)}${rule}`;
}

/** The target with its number, how the figure stands to it, and who set it. */
function targetDetail({ figure, target }: FigureRow): string | undefined {
  if (target === undefined) return undefined;
  const { title, value } = targetFact(target, figure);
  return `${title}: ${value} (${sourceWords(target.target.source)})`;
}

function againstWords(
  { figure }: FigureRow,
  { other, verdict }: FigureRow['comparisons'][number],
  than: ListAnswer['than'],
): string {
  const { observation } = other;
  if (than !== undefined) return `Against ${than.name}: ${verdictWords(verdict, figure, observation, 'beside')}`;
  return `Since ${observation.period.label}${firmnessMark(observation)}: ${verdictWords(verdict, figure, observation, 'over-time')}`;
}

/** How many of those looked at could not be judged, and why. */
function unjudgedSentence({ unjudged, lookedAt }: ListAnswer): string {
  if (unjudged.length === 0) return '';
  const reasons = unjudged.map(({ why, indicators }) => `${indicators.length} because ${unjudgedWords(why)}`);
  const why =
    unjudged.length === 1 ? `, because ${unjudgedWords(unjudged[0]?.why ?? 'hidden')}` : `: ${listed(reasons)}`;
  return `${numberOf(unjudged)} of the ${countOf(lookedAt, 'indicator')} looked at could not be judged${why}.`;
}

function withoutSentence({ without }: ListAnswer): string {
  if (without.length === 0) return '';
  const names = without.length > mostNamed ? '' : ` (${listed(without.map(({ name }) => name))})`;
  return `Not looked at, as no figure is held: ${countOf(without.length, 'indicator')}${names}.`;
}
