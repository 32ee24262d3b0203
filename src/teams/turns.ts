import type { TurnContext } from 'botbuilder';
import { failedReply, unlistedReply } from '../../dialogs/door-replies.ts';
import type { Arrival, Conversing, Reply, Turn } from '../../dialogs/turn.ts';
import type { InboundActivity } from './activity.ts';
import { eventOf } from './event.ts';
import type { Download } from './event.ts';
import { faultFields } from './fault.ts';
import { takePress, takeSubmit } from './invokes.ts';
import type { InvokeParts } from './invokes.ts';
import { senderTenantOf } from './place.ts';
import { pressOf } from './press.ts';
import { post } from './posting.ts';
import type { PostingParts } from './posting.ts';
import { sendReplies } from './replying.ts';
import type { ReplyingParts, SendBack } from './replying.ts';
import { outcomeOf } from './send-failure.ts';

/** What handling one activity needs. */
export interface TurnParts extends PostingParts, ReplyingParts {
  readonly conversing: Conversing;
  readonly download: Download;
  /** Tenants whose people are answered; empty means all. */
  readonly allowedTenants: readonly string[];
}

/** Hands a message or an arrival to the dialogs and their replies back to where it came from. */
export async function takeActivity(parts: InvokeParts, context: TurnContext, activity: InboundActivity): Promise<void> {
  const press = pressOf(activity);
  if (press !== undefined) {
    const known = listed(parts, activity);
    return activity.type === 'invoke' ? takePress(parts, context, press, known) : takeSubmit(parts, press, known);
  }
  const event = eventOf(activity, parts.download);
  if (event.kind === 'turn') await takeTurn(parts, backInto(parts, context), event.turn, activity);
  if (event.kind === 'arrival') await takeArrival(parts, context, event.arrival, activity);
}

async function takeTurn(parts: TurnParts, send: SendBack, turn: Turn, activity: InboundActivity): Promise<void> {
  const replies = listed(parts, activity) ? await answered(parts, turn) : [unlistedReply];
  await sendReplies(parts, send, replies);
}

async function takeArrival(
  parts: TurnParts,
  context: TurnContext,
  arrival: Arrival,
  activity: InboundActivity,
): Promise<void> {
  const { conversation } = arrival;
  // A greeting in a channel is a post of its own, in the channel that was chosen; elsewhere it is a message.
  const send = conversation.kind === 'channel' ? posting(parts, arrival) : backInto(parts, context);
  if (arrival.kind === 'installed' && !listed(parts, activity)) return sendReplies(parts, send, [unlistedReply]);
  const replies = await parts.conversing.onArrival(arrival);
  // Whoever removed the bot can't be answered any more.
  if (arrival.kind === 'installed') await sendReplies(parts, send, replies);
}

async function answered(parts: TurnParts, turn: Turn): Promise<readonly Reply[]> {
  try {
    return await parts.conversing.onTurn(turn);
  } catch (error) {
    parts.log.error(faultFields(error), 'A message could not be answered');
    parts.metrics.count('turn_faults_total');
    return [failedReply];
  }
}

function listed(parts: TurnParts, activity: InboundActivity): boolean {
  if (parts.allowedTenants.length === 0) return true;
  const tenant = senderTenantOf(activity);
  return tenant !== undefined && parts.allowedTenants.includes(tenant);
}

function posting(parts: TurnParts, { conversation }: Arrival): SendBack {
  return (message) => post(parts, conversation, message);
}

function backInto(parts: TurnParts, context: TurnContext): SendBack {
  return async (message) => {
    try {
      const sent = await context.sendActivity(message);
      return sent?.id ? { kind: 'sent', message: sent.id } : { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error, parts.clock());
    }
  };
}
