import type { Card } from '../../cards/card.ts';
import type { Channel, SendOptions } from '../delivery/channel.ts';
import type { News } from '../delivery/news.ts';
import { cardMessage, textMessage } from './messages.ts';
import { edit, post } from './posting.ts';
import type { PostingParts } from './posting.ts';

/** Makes what the reader sees of a piece of news; a text where it is a reply in a few words. */
export type RenderNews = (
  news: News,
  options: SendOptions,
) => { readonly card: Card; readonly summary: string; readonly text?: string };

/**
 * Reaches Teams conversations: a new post in a channel, a message in a chat, a reply in a thread, an edit of a message.
 * One attempt each; the outbox repeats. An edit is no repeat, however often it is made.
 */
export function createTeamsChannel(parts: PostingParts, render: RenderNews): Channel {
  return {
    send: async (conversation, news, options) => {
      const { aim } = options;
      const { card, summary, text } = render(
        news,
        aim?.kind === 'edit' ? { ...options, unconfirmedBefore: 0 } : options,
      );
      const message = text === undefined ? cardMessage(card, summary) : textMessage(text, summary);
      if (aim?.kind === 'edit') return edit(parts, conversation, aim, message);
      return post(parts, conversation, message, aim?.thread);
    },
  };
}
