import { plainCard } from '../cards/plain-card.ts';
import { listed } from '../cards/words/sentence.ts';
import { digestTimeWords } from '../cards/words/time.ts';
import { usualDigestTime } from '../src/delivery/digest-time.ts';
import type { DigestTime } from '../src/delivery/digest-time.ts';
import type { Choice } from '../src/questions/question.ts';
import type { Reply } from './turn.ts';

const digestNow = { title: 'Send the digest now', text: 'Send the digest now' };
const subscribe = { title: 'Subscribe', text: 'Subscribe' };
const unsubscribe = { title: 'Unsubscribe', text: 'Unsubscribe' };
const exceptions = { title: 'Which exceptions stand?', text: 'Which exceptions stand?' };

const whatComes = whatComesAt(usualDigestTime);

/** What is said when an order to the bot is given in a terminal, where there is no conversation to carry it out in. */
export const inTeamsOnly =
  'This is an order for the bot in a Teams conversation. Give it there, and it is carried out.';

/** What is said when a conversation was subscribed. */
export const nowSubscribed = said('This conversation is now subscribed', whatComes, [exceptions, unsubscribe]);

/** What is said when a conversation was subscribed before. */
export const alreadySubscribed = said('This conversation is already subscribed', 'Nothing has changed.', [
  digestNow,
  unsubscribe,
]);

/** What is said when a subscription ended. */
export const nowUnsubscribed = said(
  'This conversation is no longer subscribed',
  'It gets no alerts and no digest until somebody subscribes it again.',
  [subscribe],
);

/** What is said where there is no subscription. */
export const notSubscribed = said('This conversation is not subscribed', 'It gets no alerts and no digest.', [
  subscribe,
]);

/** What is said of a subscription that stands, since a civil date in words. */
export function subscribedSince(date: string, digest: DigestTime, follows: readonly string[]): Reply {
  const heard = follows.length === 0 ? '' : ` It follows ${listed(follows)}.`;
  const text = `${whatComesAt(digest)}${heard}`;
  return said(`This conversation has been subscribed since ${date}`, text, [digestNow, unsubscribe]);
}

function whatComesAt(digest: DigestTime): string {
  return `It gets an alert when an indicator becomes an exception or clears, and a digest every ${digestTimeWords(digest)}.`;
}

function said(heading: string, text: string, choices: readonly Choice[]): Reply {
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text, choices) };
}
