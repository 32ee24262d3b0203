import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { InboundActivity } from './activity.ts';

// The SDK's type demands fields that neither Teams sends nor the service needs; a schema that only looks at the type
// field takes the place of a cast.
const schema = z.custom<Activity>((value) => typeof value === 'object' && value !== null && 'type' in value);

/** A message as the SDK's clients take it. */
export function sdkMessage(message: Partial<Activity>): Activity {
  return schema.parse(message);
}

/** An inbound activity with only what a turn of the SDK reads, all of it checked. */
export function sdkInbound(activity: InboundActivity): Activity {
  const { type, name, id, channelId, serviceUrl, deliveryMode, conversation, from, recipient } = activity;
  return schema.parse({
    type,
    channelId,
    serviceUrl,
    from: { id: from.id, name: from.name ?? '' },
    recipient: { id: recipient.id, name: recipient.name ?? '' },
    conversation: { ...conversation },
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { id }),
    ...(deliveryMode === undefined ? {} : { deliveryMode }),
  });
}
