import type { Exception } from '../../src/alerts/exception.ts';
import type { Mark } from '../../src/alerts/mark.ts';
import type { Fact } from '../page.ts';
import { sentence } from '../words/sentence.ts';
import { dateWords, dayWords } from '../words/time.ts';

/** Who is handling an exception and what was said of it, each with name and day. */
export function handlingFacts(exception: Exception, zone: string): readonly (Fact | undefined)[] {
  const { acknowledged, snoozed, task, comment, explanation, state } = exception;
  return [
    acknowledged && { title: 'Acknowledged', value: saidBy(acknowledged, zone) },
    snoozed && { title: 'Snoozed', value: `until 08:00 on ${dateWords(snoozed.until)}, ${saidBy(snoozed, zone)}` },
    task && {
      title: 'Action',
      value: `${sentence(task.what)} ${task.owner}, by ${dateWords(task.due)}${task.done === undefined ? '' : `; done on ${dayWords(task.done, zone)}`}.`,
    },
    comment && { title: 'Comment', value: saidBy(comment, zone) },
    explanation && { title: 'Explanation', value: saidBy(explanation, zone) },
    acknowledged === undefined && task === undefined && state !== 'cleared'
      ? { title: 'Handled by', value: 'Nobody yet' }
      : undefined,
  ];
}

function saidBy({ name, at, reason }: Mark, zone: string): string {
  return `by ${name} on ${dayWords(at, zone)}: ${sentence(reason)}`;
}
