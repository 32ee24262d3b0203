import { stands } from '../../src/alerts/exception.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { worstFirst } from '../../src/alerts/worst-first.ts';
import type { News, ToldExceptions } from '../../src/delivery/news.ts';
import { listOf, textOf } from '../page.ts';
import type { Block, Item, Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { capital } from '../words/sentence.ts';
import { dayWords } from '../words/time.ts';
import { isWithdrawn } from '../words/withdrawal.ts';
import { exceptionItem, exceptionLine } from './exception-item.ts';
import { actsOf } from './acts-of.ts';
import { exceptionChoices } from './exception-choices.ts';
import { exceptionPage } from './exception-page.ts';
import { namedException } from './exception-world.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** How many exceptions one card lists; the rest are counted. */
const mostListed = 25;

/** What one publication raised and cleared, as one page: a single one in full, several as a list, worst first. */
export function exceptionsNewsPage(news: Extract<News, { kind: 'exceptions' }>, context: NewsContext): Page {
  const raised = worstFirst(news.raised, context.catalogue.rules);
  const ended = worstFirst(news.cleared, context.catalogue.rules);
  const cleared = ended.filter((each) => !isClosed(each));
  const closed = ended.filter(isClosed);
  const meanwhile = worstFirst(news.meanwhile ?? [], context.catalogue.rules);
  const [first] = raised;
  const [end] = ended;
  const more = [...foldedBlocks(news, context), ...heldBlocks(news, context)];
  if (meanwhile.length === 0) {
    if (raised.length === 1 && first !== undefined && ended.length === 0)
      return withBlocks(exceptionPage(first, context), more);
    if (ended.length === 1 && end !== undefined && raised.length === 0)
      return withBlocks(exceptionPage(end, context), more);
  }
  return {
    ...listing(
      capital(countsOf({ raised, cleared, closed, meanwhile })) + sinceWords(raised),
      first ?? end ?? meanwhile[0],
      context,
    ),
    tone: raised.some((each) => stands(each)) ? 'attention' : 'good',
    ...actsOf(raised, context.catalogue),
    blocks: [
      ...section('Raised, worst first', raised, context),
      ...section('Cleared', cleared, context),
      ...section('Closed, as their rules changed: no all-clear', closed, context),
      ...section('Raised and cleared meanwhile', meanwhile, context),
      ...more,
    ],
  };
}

function withBlocks(page: Page, blocks: Page['blocks']): Page {
  return { ...page, blocks: [...page.blocks, ...blocks] };
}

/** How many folded exceptions one card names; the rest are counted. */
const mostFolded = 10;

/** What says the same as an exception above: a part of an indicator, or a part of the area. */
function foldedBlocks({ folded = [] }: ToldExceptions, context: NewsContext): readonly Block[] {
  const items = folded.slice(0, mostFolded).map(({ exception, into }) => ({
    text: exceptionLine(exception, namedException(exception, context.catalogue)),
    detail: `${exception.reference} · part of ${into}`,
  }));
  return listOf('Said by the above as well', items, folded.length - items.length);
}

/** That the news was held back, and since when. */
function heldBlocks({ heldSince }: ToldExceptions, context: NewsContext): readonly Block[] {
  return textOf(
    heldSince === undefined ? undefined : `Held back since ${dayWords(heldSince, zoneOf(context))}.`,
    'quiet',
  );
}

/** Whether it ended with its rule and not by a figure. */
function isClosed({ reason }: Exception): boolean {
  return reason === 'rule-changed';
}

interface Parts {
  readonly raised: readonly Exception[];
  readonly cleared: readonly Exception[];
  readonly closed: readonly Exception[];
  readonly meanwhile: readonly Exception[];
}

function countsOf({ raised, cleared, closed, meanwhile }: Parts): string {
  const parts = [
    ...(raised.length > 0 ? [`${countOf(raised.length, 'exception')} raised`] : []),
    ...(cleared.length > 0 ? [`${countOf(cleared.length, 'exception')} cleared`] : []),
    ...(closed.length > 0 ? [`${countOf(closed.length, 'exception')} closed by a changed rule`] : []),
    ...(meanwhile.length > 0 ? [`${countOf(meanwhile.length, 'exception')} raised and cleared meanwhile`] : []),
  ];
  return parts.length === 0 ? 'no exceptions raised or cleared' : parts.join(', ');
}

/** What has become of raised ones since, where a card is brought up to date: " (1 cleared since, 1 withdrawn)". */
function sinceWords(raised: readonly Exception[]): string {
  const withdrawn = raised.filter(isWithdrawn).length;
  const cleared = raised.filter((each) => !stands(each) && !isWithdrawn(each)).length;
  const parts = [
    ...(cleared > 0 ? [`${cleared} cleared since`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What stands today, as one page: a single one in full, several as a list, worst first. */
export function standingPage({ exceptions }: Extract<News, { kind: 'standing' }>, context: NewsContext): Page {
  const worst = worstFirst(exceptions, context.catalogue.rules);
  const [only] = worst;
  const left = worst.filter((each) => stands(each) && !isWithdrawn(each)).length;
  const heading = standingWords(worst, left);
  if (worst.length === 1 && only !== undefined) {
    const page = exceptionPage(only, context);
    return left === 0 ? page : { ...page, summary: listing(heading, only, context).summary };
  }
  return {
    ...listing(heading, only, context),
    tone: left > 0 ? 'attention' : worst.some(isWithdrawn) ? 'warning' : 'good',
    ...actsOf(worst, context.catalogue),
    blocks: section('Worst first', worst, context),
  };
}

/** How many of the exceptions stand: one whose figure was taken back does not any more. */
function standingWords(exceptions: readonly Exception[], left: number): string {
  const all = exceptions.length;
  const verb = left === 1 ? 'stands' : 'stand';
  if (all === 0) return 'No exceptions stand today';
  if (left === all) return `${countOf(all, 'exception')} ${verb} today`;
  const withdrawn = exceptions.filter(isWithdrawn).length;
  const since = withdrawn === 0 ? '' : `, ${withdrawn} withdrawn`;
  return `${left === 0 ? 'None' : left} of ${countOf(all, 'exception')} ${left === 0 ? 'stands any more' : `still ${verb}`}${since}`;
}

function listing(heading: string, first: Exception | undefined, context: NewsContext) {
  if (first === undefined) return { summary: heading, heading, next: [] };
  const named = namedException(first, context.catalogue);
  return { summary: `${heading}. ${exceptionLine(first, named)}`, heading, next: exceptionChoices(named) };
}

function section(title: string, exceptions: readonly Exception[], context: NewsContext) {
  const items = exceptions.slice(0, mostListed).map((each) => itemOf(each, context));
  return listOf(title, items, exceptions.length - items.length);
}

function itemOf(exception: Exception, context: NewsContext): Item {
  return exceptionItem(exception, namedException(exception, context.catalogue));
}
