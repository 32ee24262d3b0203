import type { Exception } from '../../src/alerts/exception.ts';
import { isOverdue } from '../../src/alerts/mark.ts';
import { whyNotJudged } from '../../src/digests/digest.ts';
import type { Digest, DigestMoment, DigestMove } from '../../src/digests/digest.ts';
import { difference } from '../../src/indicators/compare.ts';
import { codeBlock, listOf, textOf } from '../page.ts';
import type { Item, Page } from '../page.ts';
import { movedWords } from '../words/change.ts';
import { firmnessMark, inPlace } from '../words/figure.ts';
import { unjudgedWords } from '../words/list.ts';
import { countOf, valueWords } from '../words/numeral.ts';
import { ragWords } from '../words/rag.ts';
import { civilDay, dateWords, dayWords, periodWords } from '../words/time.ts';
import { withdrawnMark } from '../words/withdrawal.ts';
import { digestSentence, quietSentence } from './digest-sentence.ts';
import { exceptionItem } from './exception-item.ts';
import { namedException, namedSeries } from './exception-world.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** The week in one sentence computed from its lists, then the lists; a week without news is that sentence alone. */
export function digestPage(digest: Digest, context: NewsContext, code?: string): Page {
  const heading = `Community safety, week to ${dayWords(digest.at, zoneOf(context))}`;
  if (digest.quiet) {
    const line = quietSentence(digest);
    const blocks = [...textOf(line), ...listOf('Overdue actions', overdueItems(digest, context)), ...codeBlock(code)];
    return { summary: line, heading, blocks, next: digest.continuing.length > 0 ? [askStanding] : [] };
  }
  const line = digestSentence(digest);
  return {
    summary: line,
    heading,
    blocks: [
      { kind: 'text', text: line, look: 'strong' },
      ...attention(digest, context),
      ...listOf('Overdue actions', overdueItems(digest, context)),
      ...listOf(
        'Cleared',
        digest.cleared.map((each) => exceptionEntry(each, context)),
      ),
      ...listOf(
        'Improved',
        digest.improved.map((each) => moveItem(each, context)),
      ),
      ...listOf(
        'Worsened',
        digest.worsened.map((each) => moveItem(each, context)),
      ),
      ...listOf('Unchanged', unchangedItems(digest)),
      ...listOf('Not judged', notJudgedItems(digest)),
      ...listOf('No new data', staleItems(digest.notUpdated, context)),
      ...listOf(
        'Acknowledged',
        standingIn(digest)
          .filter(isAcknowledged)
          .map((each) => exceptionEntry(each, context)),
      ),
      ...textOf(digest.leftOut === 0 ? '' : `${countOf(digest.leftOut, 'more row')} left out here.`, 'quiet'),
      ...codeBlock(code),
    ],
    next: [askStanding, { title: 'What you can ask', text: 'help' }],
  };
}

const askStanding = { title: 'Show all exceptions', text: 'What needs attention?' };

/** New exceptions before those that continue; that there are none is said. What somebody has in hand stands further down. */
function attention({ raised, continuing }: Digest, context: NewsContext) {
  const open = (each: Exception): boolean => !isAcknowledged(each);
  const items = [
    ...raised.filter(open).map((each) => ({ ...exceptionEntry(each, context), strong: true })),
    ...continuing.filter(open).map((each) => exceptionEntry(each, context)),
  ];
  return listOf('Needs attention', items.length === 0 ? [{ text: 'Nothing' }] : items);
}

function standingIn({ raised, continuing }: Digest): readonly Exception[] {
  return [...raised, ...continuing];
}

function isAcknowledged({ acknowledged }: Exception): boolean {
  return acknowledged !== undefined;
}

/** What was to be done by a day that is past on the day of the digest. */
function overdueItems(digest: Digest, context: NewsContext): readonly Item[] {
  const today = civilDay(digest.at, zoneOf(context));
  return standingIn(digest).flatMap((exception) => {
    const { reference, task } = exception;
    if (task === undefined || !isOverdue(task, today)) return [];
    const named = namedException(exception, context.catalogue);
    const about = inPlace(named, { name: named.area });
    return [{ text: task.what, detail: `${task.owner}, due on ${dateWords(task.due)} · ${reference}, ${about}` }];
  });
}

function exceptionEntry(exception: Exception, context: NewsContext): Item {
  const { text, detail } = exceptionItem(exception, namedException(exception, context.catalogue));
  const day = dayWords(exception.raisedAt, zoneOf(context));
  const since = exception.state === 'cleared' ? `raised on ${day}` : `since ${day}`;
  return { text, detail: detail === undefined ? since : `${detail} · ${since}` };
}

/** A new figure with what it moved from, and its colour where it changed. */
function moveItem({ series, now, before }: DigestMove, { catalogue }: NewsContext): Item {
  const named = namedSeries(series, catalogue);
  const { indicator } = named;
  if (now.withdrawn !== undefined) {
    const gone = `${inPlace(named, { name: named.area })}: ${withdrawnMark(now.withdrawn)}`;
    return { text: gone, detail: periodWords(series.basis, now.period) };
  }
  const value = indicator === undefined ? String(now.value) : valueWords(now.value, indicator.unit);
  const moved =
    indicator === undefined || before === undefined || before.withdrawn !== undefined
      ? ''
      : `, ${movedWords(difference(indicator, now.value, before.value), indicator, before.value)}`;
  const turned = before?.publishedRag !== undefined && before.publishedRag !== now.publishedRag;
  const colour = turned && now.publishedRag !== undefined ? `; now ${ragWords(now.publishedRag)}` : '';
  const since = before === undefined ? '' : `, against ${before.period.label}${provisionalMark(before)}`;
  return {
    text: `${inPlace(named, { name: named.area })}: ${value}${moved}${colour}`,
    detail: `${periodWords(series.basis, now.period)}${provisionalMark(now)}${since}`,
  };
}

function provisionalMark({ provisional }: DigestMoment): string {
  return provisional === true ? firmnessMark({ status: 'provisional' }) : '';
}

/** That figures stayed as they were, and that others moved no further than chance may explain. */
function unchangedItems({ unchanged, byChance = 0 }: Digest): readonly Item[] {
  return [
    ...(unchanged === 0 ? [] : [{ text: `${countOf(unchanged, 'indicator')} with the same figure as before` }]),
    ...(byChance === 0 ? [] : [{ text: `${countOf(byChance, 'indicator')} moved, which may be chance` }]),
  ];
}

/** How many new figures are called neither better nor worse, by why. */
function notJudgedItems({ notJudged = {} }: Digest): readonly Item[] {
  return whyNotJudged.flatMap((why) => {
    const count = notJudged[why];
    return count === undefined ? [] : [{ text: `${countOf(count, 'indicator')}, as ${unjudgedWords(why)}` }];
  });
}

/** The indicators without news, together by the period that they go up to. */
function staleItems(notUpdated: Digest['notUpdated'], { catalogue }: NewsContext): readonly Item[] {
  const nameOf = (id: string): string => catalogue.indicators.find((each) => each.id === id)?.name ?? id;
  const byPeriod = Map.groupBy(notUpdated, ({ newest }) => newest.label);
  return [...byPeriod].map(([label, lagging]) => ({
    text: `Up to ${label}: ${countOf(lagging.length, 'indicator')}`,
    detail: lagging.map(({ indicator }) => nameOf(indicator)).join('; '),
  }));
}
