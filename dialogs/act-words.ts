import { dayWords, dateWords } from '../cards/words/time.ts';
import { longestReason, type Action } from '../src/alerts/act.ts';
import type { DayProblem } from '../src/alerts/day-ahead.ts';
import type { Exception } from '../src/alerts/exception.ts';
import type { ActOutcome } from './act.ts';

/** What a person is told of what they did about an exception: one sentence, that stands alone. */
export function actSentence(outcome: ActOutcome, zone: string): string {
  if (outcome.kind === 'refused') return refusals[outcome.why](outcome, zone);
  return doneWords(outcome.exception, outcome.action, zone);
}

function doneWords(exception: Exception, action: Action, zone: string): string {
  const { reference } = exception;
  switch (action.kind) {
    case 'acknowledge':
      return acknowledgedWords(exception, zone);
    case 'snooze':
      return `${reference} is snoozed until 08:00 on ${dateWords(exception.snoozed?.until ?? action.until)}.`;
    case 'unsnooze':
      return `${reference} is no longer snoozed.`;
    case 'comment':
      return `Your comment on ${reference} is recorded.`;
    case 'assign':
      return `${reference}: ${action.owner} is to do this by ${dateWords(action.due)}: ${action.what}`;
    case 'complete':
      return `The action on ${reference} is done.`;
    case 'explain':
      return `Your explanation of ${reference} is recorded, and is shown with the indicator from now on.`;
  }
}

function acknowledgedWords({ reference, acknowledged }: Exception, zone: string): string {
  if (acknowledged === undefined) return `${reference} is acknowledged.`;
  const { name, at, reason } = acknowledged;
  return `${reference} was acknowledged by ${name} on ${dayWords(at, zone)}, until it clears: ${reason}`;
}

type Refused = Extract<ActOutcome, { kind: 'refused' }>;
type Sentence = (refused: Refused, zone: string) => string;

/** What is said of a day that can't be the end of something. */
export const daySentences: Readonly<Record<DayProblem, string>> = {
  'date-unreadable': 'Please choose a day, such as 2021-06-30.',
  'date-not-ahead': 'Please choose a day after today.',
  'date-too-far': 'Please choose a day within a year from today.',
};

/** What has to be filled in for what is not a reason. */
const missing: Readonly<Partial<Record<Refused['action']['kind'], string>>> = {
  assign: 'An action needs what is to be done, who does it and by when: please fill in all three',
  comment: 'Please write the comment',
  explain: 'Please write in the comment what explains the figure',
};

/** What is said for each reason not to do it: what is so, and what can be done. */
const refusals: Readonly<Record<Refused['why'], Sentence>> = {
  'not-allowed': () =>
    'Only officers of this partnership may do that. Please ask whoever runs me to add you to the list.',
  'unknown-reference': ({ reference }) =>
    `There is no exception ${reference}. Ask “What needs attention?” for those that stand.`,
  'not-standing': ({ reference, exception }) =>
    exception?.state === 'pending'
      ? `${reference} is not confirmed yet, so there is nothing to do about it.`
      : `${reference} has cleared already, so there is nothing left to do about it.`,
  'reason-missing': ({ action }) => `${missing[action.kind] ?? 'Please say why, in a few words,'} and press again.`,
  'too-long': () => `That is too long: please say it in at most ${longestReason} characters.`,
  'date-unreadable': () => daySentences['date-unreadable'],
  'date-not-ahead': ({ action }) =>
    action.kind === 'snooze' ? daySentences['date-not-ahead'] : 'Please choose today or a later day.',
  'date-too-far': () => daySentences['date-too-far'],
  'not-snoozed': ({ reference }) => `${reference} is not snoozed.`,
  'no-action': ({ reference }) => `No action is set for ${reference}.`,
  'already-acknowledged': ({ exception, reference }, zone) =>
    exception === undefined ? `${reference} is acknowledged already.` : acknowledgedWords(exception, zone),
  'said-already': ({ reference }) => `${reference} says so already; nothing has changed.`,
};
