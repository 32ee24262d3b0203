/** Somebody who acts on an exception, as their organisation names them. */
export interface Person {
  /** The person's Entra object id, or the channel's own id where there is none. */
  readonly by: string;
  readonly name: string;
}

/** What a person said of an exception, with who, when and why. */
export interface Mark extends Person {
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
}

/** A mark that ends by itself. */
export interface Snooze extends Mark {
  /** Civil date on whose morning it ends. */
  readonly until: string;
  /** The ISO instant of that morning, where the partnership is. */
  readonly ends: string;
}

/** What somebody is to do about an exception, and by when. */
export interface Task extends Person {
  readonly at: string;
  readonly what: string;
  readonly owner: string;
  /** Civil date. */
  readonly due: string;
  /** ISO instant at which it was said to be done. */
  readonly done?: string;
}

/** Whether the exception is kept quiet at that instant. */
export function isSnoozed({ snoozed }: { readonly snoozed?: Snooze }, at: string): boolean {
  return snoozed !== undefined && Date.parse(at) < Date.parse(snoozed.ends);
}

/** Whether a task is past its day and not said to be done; `today` is a civil date. */
export function isOverdue(task: Task | undefined, today: string): boolean {
  return task !== undefined && task.done === undefined && task.due < today;
}
