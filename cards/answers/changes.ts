import type { ChangedIndicator, ChangesAnswer } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { listed } from '../words/sentence.ts';
import { dateWords } from '../words/time.ts';
import { exceptionItems } from './exception-list.ts';
import { readingBlocks } from './figure-parts.ts';
import { mostRows, rowDetails, rowLine } from './figure-rows.ts';

type Known = Extract<ChangesAnswer, { since: string }>;

/** What became known after a day: exceptions first, then figures by indicator; or the question after which day. */
export function changesPage(answer: ChangesAnswer, context: AnswerContext): Page {
  if (answer.unknown === true) return sinceWhen(answer, context);
  const { since, indicators, lookedAt, raised, cleared, publications } = answer;
  const figures = sum(indicators, (each) => each.added + each.revised);
  const heading = `Known since ${dateWords(since)}`;
  const said = `${countOf(figures, 'figure')} of ${indicators.length} of ${countOf(lookedAt, 'indicator')}, ${countOf(raised.length, 'exception')} raised and ${cleared.length} cleared`;
  return {
    summary: `${heading}: ${said}`,
    heading,
    blocks: [
      { kind: 'text', text: `${said}.`, look: 'strong' },
      ...listOf('Raised', exceptionItems(raised)),
      ...listOf('Cleared', exceptionItems(cleared)),
      ...listOf('Figures', indicators.slice(0, mostRows).map(itemOf), Math.max(0, indicators.length - mostRows)),
      ...textOf(publishedHere(answer), 'quiet'),
      ...textOf(
        'Counted are figures of the newest two years of each series, by the day on which they became known.',
        'quiet',
      ),
      ...textOf(publications.length === 0 ? undefined : `Published here: ${listed(names(answer))}.`, 'quiet'),
      ...rowDetails(indicators.map(({ row }) => row)),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function sinceWhen({ next }: ChangesAnswer, context: AnswerContext): Page {
  const heading = 'Since when?';
  const text = 'I don’t know when you last looked. Please name a quarter, a month or a year.';
  return {
    summary: `${heading} ${text}`,
    heading,
    blocks: [{ kind: 'text', text }, ...readingBlocks(context)],
    alternatives: context.alternatives,
    next,
    asksBack: true,
  };
}

function itemOf({ row, added, revised, areas }: ChangedIndicator) {
  const parts = [...(added > 0 ? [`${added} new`] : []), ...(revised > 0 ? [`${revised} revised`] : [])];
  const where = areas > 1 ? ` in ${areas} areas` : '';
  return { text: rowLine(row), detail: `${listed(parts)}${where}` };
}

function publishedHere({ publications }: Known): string | undefined {
  return publications.length === 0 ? 'Nothing was published here after that day.' : undefined;
}

/** The newest publications by name; more than a few are counted. */
function names({ publications }: Known): readonly string[] {
  const shown = publications.slice(0, 5).map(({ name, day }) => `${name} (${dateWords(day)})`);
  return publications.length > 5 ? [...shown, `${publications.length - 5} more`] : shown;
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}
