import type { News } from '../../src/delivery/news.ts';
import type { Page } from '../page.ts';
import { endWords } from '../words/own-alert.ts';

/** That an alert which the conversation set for itself can't be watched any more, and why; it is no all-clear. */
export function ownAlertEndedPage({ reference, name, why }: Extract<News, { kind: 'own-alert-ended' }>): Page {
  return {
    summary: `Your alert ${reference} has ended: ${name}`,
    heading: `Your alert ${reference} has ended`,
    blocks: [
      { kind: 'lead', text: name },
      { kind: 'text', text: `I no longer watch this, as ${endWords[why]}. That is no all-clear.` },
    ],
    next: [{ title: 'Our own alerts', text: 'List our own alerts' }],
  };
}
