import type { Exception } from '../alerts/exception.ts';
import { fits } from '../alerts/filter.ts';
import type { Filter, FilterWorld } from '../alerts/filter.ts';

/** A stretch of time in which some exceptions are kept quiet, such as while a system is being replaced. */
export interface Silence {
  readonly id: number;
  readonly filter: Filter;
  /** The id of the one conversation that is kept quiet; absent means every one. */
  readonly conversation?: string;
  /** ISO instants: it holds from `from` on and up to, not including, `until`. */
  readonly from: string;
  readonly until: string;
  /** Why, in somebody's words. */
  readonly reason: string;
  readonly by: string;
}

/** The silences that were set, and not ended early. */
export interface SilenceReader {
  /** Those that hold at an instant or later, by when they begin. */
  silences(at: string): Promise<readonly Silence[]>;
}

/** Sets and ends silences. */
export interface Silences extends SilenceReader {
  silence(silence: Omit<Silence, 'id'>, at: string): Promise<number>;
  /** Ends one at once, and what it held goes as soon as it may; false where none of that number holds at `at` or later. */
  end(id: number, at: string): Promise<boolean>;
}

/** What may be told, where and when, by whose catalogue. */
export interface Sayable {
  readonly exception: Pick<Exception, 'series' | 'severity'>;
  /** The id of the conversation. */
  readonly conversation: string;
  readonly at: string;
  readonly rules: FilterWorld;
}

/** Until when an exception is kept quiet in a conversation: to the end of the longest silence; undefined where it is not. */
export function silencedUntil(
  silences: readonly Silence[],
  { exception, conversation, at, rules }: Sayable,
): string | undefined {
  return silences
    .filter((each) => isFor(each, conversation) && holds(each, at) && fits(each.filter, exception, rules))
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
}

/** Whether a silence concerns a conversation. */
export function isFor(silence: Pick<Silence, 'conversation'>, conversation: string): boolean {
  return silence.conversation === undefined || silence.conversation === conversation;
}

/** Whether a silence holds at an instant. */
export function holds({ from, until }: Silence, at: string): boolean {
  return from <= at && at < until;
}
