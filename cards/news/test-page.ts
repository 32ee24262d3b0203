import type { News } from '../../src/delivery/news.ts';
import type { Page } from '../page.ts';
import { dayWords } from '../words/time.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** A test alert: it says what it is before anything else, and holds no figure. */
export function testPage({ at }: Extract<News, { kind: 'test' }>, context: NewsContext): Page {
  return {
    summary: 'Test alert: nothing has happened, alerts reach this place',
    heading: 'Test alert',
    blocks: [
      { kind: 'text', text: 'Nothing has happened. This is a test.', look: 'strong' },
      { kind: 'text', text: `Alerts of ${context.catalogue.name} reach this place.` },
      { kind: 'text', text: `Sent on ${dayWords(at, zoneOf(context))}.`, look: 'quiet' },
    ],
    next: [],
  };
}
