import type { Card } from '../../cards/card.ts';
import type { Channel, SendOptions } from '../delivery/channel.ts';
import type { News } from '../delivery/news.ts';
import { cardMessage } from './messages.ts';
import { post } from './posting.ts';
import type { PostingParts } from './posting.ts';

/** Makes what the reader sees of a piece of news. */
export type RenderNews = (news: News, options: SendOptions) => { readonly card: Card; readonly summary: string };

/** Reaches Teams conversations: a new post in a channel, a message in a chat. One attempt each; the outbox repeats. */
export function createTeamsChannel(parts: PostingParts, render: RenderNews): Channel {
  return {
    send: async (conversation, news, options) => {
      const { card, summary } = render(news, options);
      return post(parts, conversation, cardMessage(card, summary));
    },
  };
}
