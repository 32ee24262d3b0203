import type { Page } from '../cards/page.ts';

const digestNow = { title: 'Send the digest now', text: 'Send the digest now' };
const subscribe = { title: 'Subscribe', text: 'Subscribe' };
const unsubscribe = { title: 'Unsubscribe', text: 'Unsubscribe' };
const exceptions = { title: 'Which exceptions stand?', text: 'Which exceptions stand?' };

/** What is said when an order to the bot is given where it has no conversation to carry it out in. */
export const carriedOutInChat = said(
  'This is an order for the bot in a Teams conversation: give it there, and it is carried out.',
  [],
);

/** What is said when a conversation was subscribed. */
export const nowSubscribed = said(
  'This conversation is now subscribed. It gets an alert when an indicator becomes an exception, and a digest every Monday at 08:30.',
  [exceptions, unsubscribe],
);

/** What is said when a conversation was subscribed before. */
export const alreadySubscribed = said('This conversation is already subscribed. Nothing has changed.', [
  digestNow,
  unsubscribe,
]);

/** What is said when a subscription ended. */
export const nowUnsubscribed = said(
  'This conversation is no longer subscribed. It gets no alerts and no digest until somebody subscribes it again.',
  [subscribe],
);

/** What is said when there was no subscription to end. */
export const notSubscribed = said('This conversation is not subscribed, so it gets no alerts and no digest.', [
  subscribe,
]);

/** What is said of a subscription that stands, since a civil date in words. */
export function subscribedSince(date: string): Page {
  return said(
    `This conversation has been subscribed since ${date}. It gets alerts, and a digest every Monday at 08:30.`,
    [digestNow, unsubscribe],
  );
}

function said(sentence: string, next: Page['next']): Page {
  const [heading = sentence, ...rest] = sentence.split(/(?<=[.:]) /u);
  return {
    summary: sentence,
    heading: heading.replace(/\.$/u, ''),
    blocks: rest.length === 0 ? [] : [{ kind: 'text', text: rest.join(' ') }],
    next,
  };
}
