import type { Schedule } from './schedule.ts';

/** When in the week a digest comes, by the local clock; Monday is 1 and Sunday 7. */
export interface DigestTime {
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** When it comes where nobody chose otherwise: Monday at 08:30. */
export const usualDigestTime: DigestTime = { weekday: 1, hour: 8, minute: 30 };

/** The time that a conversation chose for its digest. */
export interface ChosenDigestTime {
  readonly conversation: string;
  readonly time: DigestTime;
  /** ISO instant at which it was chosen: no digest of an earlier moment comes because of it. */
  readonly at: string;
  /** ISO instant up to which the digests before told everything; absent where there was none. */
  readonly told?: string;
}

/** Keeps the times that conversations chose; those that chose none have the usual one. */
export interface DigestTimes {
  chosen(): Promise<readonly ChosenDigestTime[]>;
  choose(chosen: ChosenDigestTime): Promise<void>;
}

/** The schedule of a time of the week. */
export function weekly({ weekday, hour, minute }: DigestTime, timeZone: string): Schedule {
  return { pattern: `${minute} ${hour} * * ${weekday % 7}`, timeZone };
}

/** The name under which the digests of a time are remembered as sent. */
export function digestRun(time: DigestTime): string {
  return sameTime(time, usualDigestTime) ? 'weekly-digest' : `weekly-digest ${timeText(time)}`;
}

/** Whether two times of the week are the same. */
function sameTime(a: DigestTime, b: DigestTime): boolean {
  return timeText(a) === timeText(b);
}

function timeText({ weekday, hour, minute }: DigestTime): string {
  return `${weekday} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
