import type { News } from '../../src/delivery/news.ts';
import { factsOf } from '../page.ts';
import type { Page } from '../page.ts';

/** That a message was given up, for the people who look after the bot: where it was to go and why it did not. */
export function undeliveredPage({ place, why, delivery, about = [] }: Extract<News, { kind: 'undelivered' }>): Page {
  return {
    summary: `A message to ${place} could not be delivered`,
    heading: 'A message could not be delivered',
    tone: 'warning',
    blocks: [
      ...factsOf([
        { title: 'To', value: place },
        about.length === 0 ? undefined : { title: 'About', value: aboutWords(about) },
        { title: 'Why', value: why },
        { title: 'Number', value: String(delivery) },
      ]),
      {
        kind: 'text',
        text: 'It was given up and will not be tried again. “safer-bot doctor” lists every such message.',
      },
    ],
    next: [],
  };
}

const mostNamed = 5;

function aboutWords(references: readonly string[]): string {
  const more = references.length - mostNamed;
  return `${references.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
