import type { Activity } from 'botbuilder';
import { failedReply } from '../../dialogs/door-replies.ts';
import type { Reply } from '../../dialogs/turn.ts';
import type { SendOutcome } from '../delivery/channel.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { messagesOf } from './messages.ts';

/** Sends one message back and says what became of it. */
export type SendBack = (message: Partial<Activity>) => Promise<SendOutcome>;

/** What replying needs besides a way back. */
export interface ReplyingParts {
  readonly log: Log;
  readonly metrics: Metrics;
  wait(ms: number): Promise<void>;
}

/** A reply waits this long in all for a busy service: Teams gives a turn about 15 seconds. */
const patienceMs = 5000;

/**
 * Sends replies in order. A reply that was certainly not taken is sent again within the turn's patience; one that may
 * have been taken is not. Where a reply was refused for good, the person gets one calm sentence instead.
 */
export async function sendReplies(parts: ReplyingParts, send: SendBack, replies: readonly Reply[]): Promise<void> {
  for (const { message, reply } of replies.flatMap(addressed)) {
    // In order: the second message must not overtake the first.
    const outcome = await sendPatiently(parts, send, message);
    if (outcome.kind === 'sent') {
      noteSent(reply, message, outcome.message);
      continue;
    }
    parts.log.warn({ outcome: outcome.kind, why: whyOf(outcome) }, 'A reply was not sent');
    parts.metrics.count('reply_failures_total', { outcome: outcome.kind });
    const reachable = outcome.kind === 'refused' && outcome.conversation === undefined;
    if (reachable || outcome.kind === 'too-big') await sendAll(send, failedReply);
    return;
  }
}

function addressed(reply: Reply): readonly { readonly message: Partial<Activity>; readonly reply: Reply }[] {
  return messagesOf(reply).map((message) => ({ message, reply }));
}

/** Lets whoever made the reply know its message: that of the card, where there is one. */
function noteSent({ sent, card }: Reply, { attachments }: Partial<Activity>, id?: string): void {
  const isTheOne = card === undefined || attachments !== undefined;
  if (sent !== undefined && isTheOne && id !== undefined) sent(id);
}

async function sendPatiently(parts: ReplyingParts, send: SendBack, message: Partial<Activity>): Promise<SendOutcome> {
  const outcome = await send({ ...message });
  if (outcome.kind !== 'later') return outcome;
  const pause = outcome.afterMs ?? 0;
  if (pause > patienceMs) return outcome;
  await parts.wait(pause);
  return send({ ...message });
}

async function sendAll(send: SendBack, reply: Reply): Promise<void> {
  await Promise.all(messagesOf(reply).map((message) => send({ ...message })));
}

function whyOf(outcome: SendOutcome): string | undefined {
  return outcome.kind === 'sent' ? undefined : outcome.why;
}
