import { dayProblem, morningOf } from './day-ahead.ts';
import type { DayProblem } from './day-ahead.ts';
import { stands } from './exception.ts';
import type { Exception } from './exception.ts';
import type { Mark, Person, Task } from './mark.ts';

/** What a person may do about an exception that stands. */
export type Action =
  | { readonly kind: 'acknowledge'; readonly reason: string }
  | { readonly kind: 'snooze'; readonly until: string; readonly reason: string }
  | { readonly kind: 'unsnooze'; readonly reason: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'assign'; readonly what: string; readonly owner: string; readonly due: string }
  | { readonly kind: 'complete' }
  /** Says what is behind it, for every later reader of the indicator. */
  | { readonly kind: 'explain'; readonly text: string };

/** Under which name a person's step stands in the history. */
export const actionReasons = [
  'acknowledged',
  'snoozed',
  'unsnoozed',
  'commented',
  'action-set',
  'action-done',
  'explained',
] as const;
export type ActionReason = (typeof actionReasons)[number];

/** A step that a person took, as the history keeps it. */
export interface Deed extends Person {
  readonly reason: ActionReason;
  readonly at: string;
  readonly text: string;
}

/** Why nothing was done. */
export type ActRefusal =
  | 'not-standing'
  | 'reason-missing'
  | 'too-long'
  | DayProblem
  | 'not-snoozed'
  | 'no-action'
  /** Somebody has it in hand already. */
  | 'already-acknowledged'
  /** The same was said before: pressing twice changes nothing. */
  | 'said-already';

/** What an action came to: the exception as it now is with the step taken, or a named reason why not. */
export type Acted =
  | { readonly kind: 'done'; readonly exception: Exception; readonly deed: Deed }
  | { readonly kind: 'refused'; readonly why: ActRefusal };

/** Who acts, when and where the partnership's days begin. */
export interface Acting extends Person {
  readonly at: string;
  readonly zone: string;
}

/** A reason is a sentence or two; what is longer belongs elsewhere. */
export const longestReason = 500;

type Done = Omit<Extract<Acted, { kind: 'done' }>, 'kind'>;
type Outcome = Done | ActRefusal;

/** What a person's action makes of an exception. Every action asks for its words; the same action again changes nothing. */
export function act(exception: Exception, action: Action, acting: Acting): Acted {
  if (!stands(exception)) return { kind: 'refused', why: 'not-standing' };
  const outcome = wordsProblem(action) ?? outcomeOf(exception, action, acting);
  return typeof outcome === 'string' ? { kind: 'refused', why: outcome } : { kind: 'done', ...outcome };
}

function wordsProblem(action: Action): ActRefusal | undefined {
  const { kind: _, ...words } = action;
  void _;
  for (const text of Object.values(words)) {
    if (text.trim() === '') return 'reason-missing';
    if (text.trim().length > longestReason) return 'too-long';
  }
  return undefined;
}

function outcomeOf(exception: Exception, action: Action, acting: Acting): Outcome {
  switch (action.kind) {
    case 'acknowledge': {
      if (exception.acknowledged !== undefined) return 'already-acknowledged';
      const acknowledged = markOf(action.reason, acting);
      return { exception: { ...exception, acknowledged }, deed: deedOf('acknowledged', acknowledged) };
    }
    case 'snooze':
      return snooze(exception, action, acting);
    case 'unsnooze': {
      const { snoozed, ...rest } = exception;
      if (snoozed === undefined) return 'not-snoozed';
      return { exception: rest, deed: deedOf('unsnoozed', markOf(action.reason, acting)) };
    }
    case 'comment': {
      const comment = markOf(action.text, acting);
      if (isSame(exception.comment, comment)) return 'said-already';
      return { exception: { ...exception, comment }, deed: deedOf('commented', comment) };
    }
    case 'explain': {
      const explanation = markOf(action.text, acting);
      if (exception.explanation?.reason === explanation.reason) return 'said-already';
      return { exception: { ...exception, explanation }, deed: deedOf('explained', explanation) };
    }
    case 'assign':
      return assign(exception, action, acting);
    case 'complete':
      return complete(exception, acting);
  }
}

function snooze(exception: Exception, { until, reason }: Extract<Action, { kind: 'snooze' }>, acting: Acting): Outcome {
  const problem = dayProblem(until, acting, 1);
  if (problem !== undefined) return problem;
  const mark = markOf(reason, acting);
  if (exception.snoozed?.until === until && isSame(exception.snoozed, mark)) return 'said-already';
  const snoozed = { ...mark, until, ends: morningOf(until, acting.zone) };
  return {
    exception: { ...exception, snoozed },
    deed: deedOf('snoozed', { ...mark, reason: `${until}: ${mark.reason}` }),
  };
}

function assign(exception: Exception, action: Extract<Action, { kind: 'assign' }>, acting: Acting): Outcome {
  const problem = dayProblem(action.due, acting, 0);
  if (problem !== undefined) return problem;
  const { by, name, at } = acting;
  const task: Task = { by, name, at, what: action.what.trim(), owner: action.owner.trim(), due: action.due };
  const { task: before } = exception;
  const same = before?.what === task.what && before.owner === task.owner && before.due === task.due;
  if (same && before.done === undefined) return 'said-already';
  const text = `${task.what} (${task.owner}, by ${task.due})`;
  return { exception: { ...exception, task }, deed: { reason: 'action-set', by, name, at, text } };
}

function complete(exception: Exception, { by, name, at }: Acting): Outcome {
  const { task } = exception;
  if (task === undefined) return 'no-action';
  if (task.done !== undefined) return 'said-already';
  return {
    exception: { ...exception, task: { ...task, done: at } },
    deed: { reason: 'action-done', by, name, at, text: task.what },
  };
}

function markOf(reason: string, { by, name, at }: Acting): Mark {
  return { by, name, at, reason: reason.trim() };
}

function deedOf(reason: ActionReason, { by, name, at, reason: text }: Mark): Deed {
  return { reason, by, name, at, text };
}

function isSame(before: Mark | undefined, mark: Mark): boolean {
  return before?.by === mark.by && before.reason === mark.reason;
}
