import { placesOf } from '../src/catalogue/places.ts';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { News } from '../src/delivery/news.ts';
import type { Choice } from '../src/questions/question.ts';
import type { Card } from './card.ts';
import { answerPage } from './news/answer-page.ts';
import { changesPage } from './news/changes-page.ts';
import { greetingPage } from './news/greeting-page.ts';
import { digestPage } from './news/digest-page.ts';
import { exceptionsNewsPage, standingPage } from './news/exceptions-page.ts';
import type { NewsContext } from './news/news-context.ts';
import { withOwners } from './news/owners.ts';
import { ownAlertEndedPage } from './news/own-alert-ended-page.ts';
import { testPage } from './news/test-page.ts';
import { undeliveredPage } from './news/undelivered-page.ts';
import type { Page } from './page.ts';
import { cardLimit } from './fit.ts';
import { pageCard } from './page-card.ts';
import { pageText, summaryLine } from './page-text.ts';
import { oneLine } from './words/sentence.ts';

type Pages = { readonly [Kind in News['kind']]: (news: Extract<News, { kind: Kind }>, context: NewsContext) => Page };

/** What is shown for each kind of news; a kind without a page does not compile. */
const pages: Pages = {
  greeting: ({ place }, context) =>
    greetingPage({
      place,
      partnership: context.catalogue.name,
      places: placesOf(context.catalogue),
      examples: context.examples ?? examplesFrom(context.catalogue),
    }),
  exceptions: exceptionsNewsPage,
  standing: standingPage,
  changes: changesPage,
  answer: answerPage,
  digest: ({ digest, code }, context) => digestPage(digest, context, code),
  'own-alert-ended': ownAlertEndedPage,
  test: testPage,
  undelivered: undeliveredPage,
};

/** What the reader of news sees. */
export interface NewsMessage {
  readonly card: Card;
  /** The line that a notification shows. */
  readonly summary: string;
  /** The same in a few words, where it is a reply to the message that it is about. */
  readonly text?: string;
}

/** News as a card with the line that a notification shows; both say where it may be a repeat. */
export function newsCard(news: News, context: NewsContext): NewsMessage {
  const page = newsPage(news, context);
  const fitting = pageCard(page, cardLimit / 2 ** (context.shrunk ?? 0));
  const card = withOwners(fitting, news, context.catalogue);
  const message = { card, summary: summaryLine(page) };
  return news.kind === 'changes' ? { ...message, text: replyText(page) } : message;
}

/** The sentences of a page without its headings. */
function replyText({ blocks }: Page): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ text }) => text);
    return block.kind === 'text' ? [block.text] : [];
  });
  return lines.map(oneLine).join('\n');
}

/** News as plain text, for a terminal. */
export function newsText(news: News, context: NewsContext): string {
  return pageText(newsPage(news, context));
}

const repeat = 'This may be a repeat of a message already sent.';

function newsPage(news: News, context: NewsContext): Page {
  const page = pageOf(news, context);
  if (context.unconfirmedBefore === 0) return page;
  return {
    ...page,
    summary: `May be a repeat: ${page.summary}`,
    blocks: [{ kind: 'text', text: repeat, look: 'warning' }, ...page.blocks],
  };
}

function pageOf<Kind extends News['kind']>(
  news: Extract<News, { kind: Kind }> & { readonly kind: Kind },
  context: NewsContext,
): Page {
  const page: Pages[Kind] = pages[news.kind];
  return page(news, context);
}

/** Three questions about what this partnership watches first. */
function examplesFrom({ indicators, rules }: Catalogue): readonly Choice[] {
  const watched = new Set(rules.flatMap((rule) => rule.watches.map((watch) => watch.indicator)));
  const indicator = indicators.find((each) => watched.has(each.id)) ?? indicators[0];
  const about = indicator === undefined ? [] : [`${indicator.name} trend`];
  const texts = [...about, 'What needs attention?', 'help'];
  return texts.map((text) => ({ title: text === 'help' ? 'What you can ask' : text, text }));
}
