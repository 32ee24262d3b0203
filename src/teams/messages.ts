import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import type { Reply } from '../../dialogs/turn.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** The messages of one reply: text and card apart, else no id comes back for the card; each with its summary. */
export function messagesOf(reply: Reply): readonly Partial<Activity>[] {
  const messages: Partial<Activity>[] = [];
  if (reply.text !== undefined || reply.card === undefined) {
    messages.push(textMessage(reply.text ?? reply.summary, reply.summary));
  }
  if (reply.card !== undefined) messages.push(cardMessage(reply.card, reply.summary));
  return messages;
}

/** A message that is a card; the summary is what a notification shows. */
export function cardMessage(card: Card, summary: string): Partial<Activity> {
  return { type: 'message', summary, attachments: [{ contentType: cardType, content: card }] };
}

/** A message that is text and no formatting. */
export function textMessage(text: string, summary: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain', summary };
}
