import type { Exception } from '../../src/alerts/exception.ts';
import type { ExceptionChange, News } from '../../src/delivery/news.ts';
import { listOf } from '../page.ts';
import type { Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { withdrawalWords } from '../words/withdrawal.ts';
import { exceptionLine } from './exception-item.ts';
import { exceptionChoices } from './exception-choices.ts';
import { namedException } from './exception-world.ts';
import type { NamedException } from './exception-world.ts';
import type { NewsContext } from './news-context.ts';

type Changes = Extract<News, { kind: 'changes' }>;

/** What became of exceptions that were told of before, a line each; short, as the message that it answers stands above. */
export function changesPage({ changes, figures = 0, answers = [] }: Changes, context: NewsContext): Page {
  const lines = [
    ...changes.map((change) => changeLine(change, context)),
    ...(figures === 0
      ? []
      : [`${countOf(figures, 'figure')} shown here ${figures === 1 ? 'was' : 'were'} taken back.`]),
    ...answerLines(answers),
  ];
  const [first = ''] = lines;
  const [change] = changes;
  return {
    summary: lines.length > 1 ? `${first} And ${lines.length - 1} more.` : first,
    heading: headingOf(changes),
    blocks: listOf(
      'What changed',
      lines.map((text) => ({ text })),
    ),
    next: change === undefined ? [] : exceptionChoices(namedException(change.exception, context.catalogue)),
  };
}

/** More answers than these are counted and not named. */
const mostAnswers = 5;

/** Which answers were taken back: in a chat the message itself may stand far above. */
function answerLines(answers: readonly string[]): readonly string[] {
  const named = answers
    .slice(0, mostAnswers)
    .map((title) => `Withdrawn: ${title}. A figure that was shown was taken back.`);
  const left = answers.length - named.length;
  return left === 0 ? named : [...named, `And ${countOf(left, 'more answer')}.`];
}

function headingOf(changes: readonly ExceptionChange[]): string {
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? `About ${subject(only)}` : 'About an earlier message';
}

/** A reply speaks of the exception whose card it answers: the one before where it was raised again. */
function subject({ what, exception }: ExceptionChange): string {
  return what === 'raised-again' ? (exception.follows ?? exception.reference) : exception.reference;
}

type Line = (exception: Exception, line: string, named: NamedException) => string;

const lines: Readonly<Record<ExceptionChange['what'], Line>> = {
  'raised-again': ({ reference, follows }, line) =>
    `${follows ?? 'It'} had cleared and is raised again as ${reference}. ${line}.`,
  cleared: ({ reference, revisedFrom }, line) =>
    `${reference} has cleared${revisedFrom === undefined ? '' : ', by a revised figure'}. ${line}.`,
  closed: ({ reference }, _line, { name, area }) =>
    `${reference} is closed because its rule was changed or removed: ${name}, ${area}. This is no all-clear.`,
  worse: ({ reference }, line) => `${reference} is worse than last told. ${line}.`,
  'snooze-over': ({ reference }, line) => `${reference} was snoozed until now, and is worse than last told. ${line}.`,
  withdrawn: (exception, _line, { name, area }) =>
    `${exception.reference}, ${name}, ${area}: ${withdrawalWords(exception)}`,
};

function changeLine({ what, exception }: ExceptionChange, { catalogue }: NewsContext): string {
  const named = namedException(exception, catalogue);
  return lines[what](exception, exceptionLine(exception, named), named);
}
