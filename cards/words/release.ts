import type { ExpectedRelease } from '../../src/answers/next-release.ts';
import type { ReleaseRow } from '../../src/answers/releases-answer.ts';
import type { Release } from '../../src/indicators/release.ts';
import { dateWords } from './time.ts';

/** When the next figure of a series is to come, as a sentence; a day that nobody announced is called expected. */
export function nextReleaseWords(expected: ExpectedRelease): string {
  if (!expected.listed) return 'Next release: none is listed.';
  const { release, state } = expected;
  return `Next release: ${release.period.label}, ${releaseWords(release, state)}.`;
}

/** How a release stands with its day, as the end of a sentence. */
export function releaseWords(release: Release, state: ReleaseRow['state']): string {
  const day = `${release.assumed ? 'expected' : 'due'} on ${releaseDay(release)}`;
  switch (state) {
    case 'to-come':
      return day;
    case 'due':
      return `was ${day}`;
    case 'late':
      return `late: it was ${day}`;
    case 'came':
      return `${day}, and has come`;
  }
}

/** The day of a release. */
export function releaseDay({ due }: Release): string {
  return dateWords(due);
}
