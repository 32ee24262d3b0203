import type { Places } from '../../src/catalogue/places.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import type { Choice } from '../../src/questions/question.ts';
import type { Page } from '../page.ts';
import { abilitiesOf } from '../words/abilities.ts';

/** What a greeting is made from. */
interface Greeting {
  readonly place: Conversation['kind'];
  readonly partnership: string;
  readonly places: Places;
  /** Up to three questions, offered as buttons. */
  readonly examples: readonly Choice[];
}

/** The first words after the bot was installed: what it does, what it will send here unasked, and how to stop that. */
export function greetingPage({ place, partnership, places, examples }: Greeting): Page {
  const subscribed = place === 'channel';
  const offer: readonly Choice[] = subscribed ? [] : [{ title: 'Subscribe to alerts here', text: 'subscribe' }];
  return {
    summary: subscribed
      ? `Safer Communities is here; this channel now gets alerts and the weekly digest of ${partnership}`
      : `Safer Communities is here: ask about the figures of ${partnership}`,
    heading: `Community safety figures of ${partnership}`,
    blocks: [
      {
        kind: 'text',
        text: 'I answer questions about community safety figures and tell you when one needs attention.',
      },
      { kind: 'text', text: subscribedWords[place], look: 'strong' },
      { kind: 'list', title: 'What I can tell', items: abilitiesOf(places).map((text) => ({ text })) },
      { kind: 'text', text: subscribed ? 'In a channel, mention me so that I hear you. For example:' : 'For example:' },
    ],
    next: [...examples.slice(0, 3), ...offer],
  };
}

const subscribedWords: Readonly<Record<Conversation['kind'], string>> = {
  channel:
    'This channel is now subscribed: it gets an alert when an indicator becomes an exception or clears, and a digest every Monday morning. To stop, mention me with “unsubscribe”.',
  group: 'This chat gets nothing unasked. To be told of exceptions and to get the weekly digest here, say “subscribe”.',
  webhook:
    'This channel gets an alert when an indicator becomes an exception or clears, and a digest every Monday morning.',
  personal: 'You get nothing unasked. To be told of exceptions and to get the weekly digest here, say “subscribe”.',
};
