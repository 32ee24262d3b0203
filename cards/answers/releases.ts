import type { ReleaseRow, ReleasesAnswer } from '../../src/answers/releases-answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Item, Page } from '../page.ts';
import { inPlace } from '../words/figure.ts';
import { countOf } from '../words/numeral.ts';
import { releaseDay, releaseWords } from '../words/release.ts';
import { dateWords, periodWords } from '../words/time.ts';
import { readingBlocks } from './figure-parts.ts';

/** More releases than this are counted and not listed. */
const mostRows = 25;

/** What is to come and when, by the release calendars; of what no calendar speaks, nothing is said but that. */
export function releasesPage(answer: ReleasesAnswer, context: AnswerContext): Page {
  const { rows, indicator, next } = answer;
  const heading = headingOf(answer);
  const [first] = rows;
  const shown = rows.slice(0, mostRows);
  return {
    summary: first === undefined || indicator !== undefined ? heading : `${heading}: ${itemOf(first).text}`,
    heading,
    blocks: [
      ...listOf('The earliest day first', shown.map(itemOf), rows.length - shown.length),
      ...newestItems(answer),
      ...textOf(coverage(answer), 'quiet'),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next,
  };
}

function headingOf(answer: ReleasesAnswer): string {
  const { rows, indicator, late, within, series } = answer;
  const count = rows.length;
  const of = indicator === undefined ? '' : ` of ${indicator.name}`;
  if (series === 0) return `No release calendar is held${indicator === undefined ? '' : ` for ${indicator.name}`}`;
  if (within !== undefined) {
    const when = `${within.which} ${within.unit} (${dateWords(within.start)} to ${dateWords(within.end)})`;
    return count === 0 ? `No release${of} is listed as due ${when}` : `${countOf(count, 'release')}${of} due ${when}`;
  }
  if (late === true) return lateHeading(answer, of);
  return count === 0 ? `No next release${of} is listed` : `Next ${count === 1 ? 'release' : 'releases'}${of}`;
}

/** Where nothing is listed after what is held, nobody can say that it is late, nor that it is not. */
function lateHeading({ rows, listed }: ReleasesAnswer, of: string): string {
  if (listed === 0) return `Can’t say whether any release${of} is late: none is listed after the newest figure held`;
  if (rows.length === 0) return `No listed release${of} is late`;
  return `${countOf(rows.length, 'release')}${of} ${rows.length === 1 ? 'is' : 'are'} late`;
}

function itemOf({ indicator, area, release, state, further }: ReleaseRow): Item {
  const more = further === 0 ? '' : `, and ${countOf(further, 'later period')} owed besides`;
  return {
    text: `${inPlace(indicator, area)}: ${release.period.label}, ${releaseWords(release, state)}${more}`,
    ...(release.assumed
      ? { detail: `${releaseDay(release)} is this partnership’s own assumption; nobody announced it` }
      : {}),
  };
}

/** Of one indicator the newest that is held, from which the next is counted. */
function newestItems({ indicator, newest }: ReleasesAnswer): Page['blocks'] {
  if (indicator === undefined) return [];
  return listOf(
    'Newest held',
    newest.map(({ indicator: of, area, basis, period }) => ({
      text: `${inPlace(of, area)}: ${periodWords(basis, period)}`,
    })),
  );
}

function coverage({ series, listed, indicator, within }: ReleasesAnswer): string {
  if (series === 0) return 'Nothing is recorded of when its figures are to come.';
  if (indicator !== undefined && listed === 0) return 'The calendar lists no release after the newest figure held.';
  if (within !== undefined) return `By the calendars of ${countOf(series, 'series', 'series')}.`;
  return `Of ${countOf(series, 'series', 'series')} with a calendar, ${listed} ${listed === 1 ? 'has' : 'have'} a release listed after the newest figure held.`;
}
