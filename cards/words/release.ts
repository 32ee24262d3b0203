import type { ExpectedRelease } from '../../src/answers/next-release.ts';
import { dateWords } from './time.ts';

/** When the next figure of a series is to come, as a sentence; a day that nobody announced is called expected. */
export function nextReleaseWords(expected: ExpectedRelease): string {
  if (!expected.listed) return 'Next release: none is listed.';
  const { release, state } = expected;
  const { period, due, assumed } = release;
  const day = `${assumed ? 'expected' : 'due'} on ${dateWords(due)}`;
  switch (state) {
    case 'to-come':
      return `Next release: ${period.label}, ${day}.`;
    case 'due':
      return `Next release: ${period.label}, was ${day}.`;
    case 'late':
      return `Next release: ${period.label}, late: it was ${day}.`;
  }
}
