import type { News } from '../../src/delivery/news.ts';
import type { Page } from '../page.ts';

/** That a message was given up, for the people who look after the bot: where it was to go and why it did not. */
export function undeliveredPage({ place, why, delivery }: Extract<News, { kind: 'undelivered' }>): Page {
  return {
    summary: `A message to ${place} could not be delivered`,
    heading: 'A message could not be delivered',
    tone: 'warning',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { title: 'To', value: place },
          { title: 'Why', value: why },
          { title: 'Number', value: String(delivery) },
        ],
      },
      {
        kind: 'text',
        text: 'It was given up and will not be tried again. “safer-bot doctor” lists every such message.',
      },
    ],
    next: [],
  };
}
