import type { Exception } from '../../src/alerts/exception.ts';
import type { Digest, DigestMove } from '../../src/digests/digest.ts';
import { difference } from '../../src/indicators/compare.ts';
import { listOf, textOf } from '../page.ts';
import type { Item, Page } from '../page.ts';
import { movedWords } from '../words/change.ts';
import { inPlace } from '../words/figure.ts';
import { countOf, valueWords } from '../words/numeral.ts';
import { ragWords } from '../words/rag.ts';
import { dayWords, periodWords } from '../words/time.ts';
import { digestSentence, quietSentence } from './digest-sentence.ts';
import { exceptionItem } from './exception-item.ts';
import { namedException, namedSeries } from './exception-world.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** The week in one sentence computed from its lists, then the lists; a week without news is that sentence alone. */
export function digestPage(digest: Digest, context: NewsContext): Page {
  const heading = `Community safety, week to ${dayWords(digest.at, zoneOf(context))}`;
  if (digest.quiet) {
    const line = quietSentence(digest);
    return { summary: line, heading, blocks: textOf(line), next: digest.continuing.length > 0 ? [askStanding] : [] };
  }
  const line = digestSentence(digest);
  return {
    summary: line,
    heading,
    blocks: [
      { kind: 'text', text: line, look: 'strong' },
      ...attention(digest, context),
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
      ...listOf('Unchanged', [
        { text: `${countOf(digest.unchanged, 'indicator')} with a new figure that is neither better nor worse` },
      ]),
      ...listOf('No new data', staleItems(digest.notUpdated, context)),
      ...textOf(digest.leftOut === 0 ? '' : `${countOf(digest.leftOut, 'more row')} left out here.`, 'quiet'),
    ],
    next: [askStanding, { title: 'What you can ask', text: 'help' }],
  };
}

const askStanding = { title: 'Show all exceptions', text: 'What needs attention?' };

/** New exceptions before those that continue; that there are none is said. */
function attention({ raised, continuing }: Digest, context: NewsContext) {
  const items = [
    ...raised.map((each) => ({ ...exceptionEntry(each, context), strong: true })),
    ...continuing.map((each) => exceptionEntry(each, context)),
  ];
  return listOf('Needs attention', items.length === 0 ? [{ text: 'Nothing' }] : items);
}

function exceptionEntry(exception: Exception, context: NewsContext): Item {
  const { text, detail } = exceptionItem(exception, namedException(exception, context.catalogue));
  const since = `since ${dayWords(exception.raisedAt, zoneOf(context))}`;
  return { text, detail: detail === undefined ? since : `${detail} · ${since}` };
}

/** A new figure with what it moved from, and its colour where it changed. */
function moveItem({ series, now, before }: DigestMove, { catalogue }: NewsContext): Item {
  const named = namedSeries(series, catalogue);
  const { indicator } = named;
  const value = indicator === undefined ? String(now.value) : valueWords(now.value, indicator.unit);
  const moved =
    indicator === undefined || before === undefined
      ? ''
      : `, ${movedWords(difference(indicator, now.value, before.value), indicator, before.value)}`;
  const turned = before?.publishedRag !== undefined && before.publishedRag !== now.publishedRag;
  const colour = turned && now.publishedRag !== undefined ? `; now ${ragWords(now.publishedRag)}` : '';
  const since = before === undefined ? '' : `, against ${before.period.label}`;
  return {
    text: `${inPlace(named, { name: named.area })}: ${value}${moved}${colour}`,
    detail: `${periodWords(series.basis, now.period)}${since}`,
  };
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
