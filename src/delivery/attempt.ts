import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Channel, ConversationEnd, SendOutcome } from './channel.ts';
import type { Conversation } from './conversation.ts';
import type { Delivery, Outbox, Settlement } from './outbox.ts';
import { exhausted, settlementOf } from './settle.ts';

/** What one attempt to send needs. */
export interface AttemptParts {
  readonly outbox: Outbox;
  readonly channel: Channel;
  readonly clock: Clock;
  /** Names this process among all that share the outbox; another name at each start. */
  readonly owner: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly random: () => number;
  /** Is told of a conversation that has lost the bot, or is gone. */
  readonly ended: (conversation: Conversation, end: ConversationEnd) => Promise<unknown>;
  /** Is told of a delivery that was given up. */
  readonly givenUp: (delivery: Delivery, why: string) => Promise<unknown>;
  /** How long a channel may take; well under the lease. */
  readonly sendLimitMs: number;
}

/** Sends a claimed delivery, and settles how that ended. Faults are logged, and never thrown. */
export async function attempt(parts: AttemptParts, delivery: Delivery): Promise<void> {
  const spent = exhausted(delivery);
  if (spent !== undefined) return settle(parts, delivery, spent);
  const started = now(parts);
  const outcome = await send(parts, delivery);
  const ended = now(parts);
  parts.metrics.observe('delivery_seconds', (ended - started) / 1000, { outcome: outcome.kind });
  const settlement = settlementOf(outcome, delivery, ended, parts.random);
  const end = outcome.kind === 'refused' ? outcome.conversation : undefined;
  if (end !== undefined) await conversationEnded(parts, delivery, end);
  await settle(parts, delivery, settlement);
}

/** A channel that throws or hangs may have sent, so the attempt counts as unconfirmed. */
async function send(parts: AttemptParts, delivery: Delivery): Promise<SendOutcome> {
  const { conversation, news, unconfirmed, shrunk, aim } = delivery;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<SendOutcome>((resolve) => {
    const outcome: SendOutcome = { kind: 'unconfirmed', why: `no answer within ${parts.sendLimitMs} ms` };
    timer = setTimeout(() => {
      resolve(outcome);
    }, parts.sendLimitMs);
  });
  try {
    const options = { unconfirmedBefore: unconfirmed, shrunk, ...(aim === undefined ? {} : { aim }) };
    const sent = parts.channel.send(conversation, news, options);
    return await Promise.race([sent, tooLate]);
  } catch (fault) {
    parts.log.error({ delivery: delivery.id, fault: nameOf(fault) }, 'A channel failed instead of saying how it ended');
    return { kind: 'unconfirmed', why: `fault: ${nameOf(fault)}` };
  } finally {
    clearTimeout(timer);
  }
}

async function conversationEnded(
  parts: AttemptParts,
  { id, conversation }: Delivery,
  end: ConversationEnd,
): Promise<void> {
  try {
    await parts.ended(conversation, end);
  } catch (fault) {
    parts.log.error({ delivery: id, fault: nameOf(fault) }, 'That a conversation has ended could not be written down');
  }
}

async function settle(parts: AttemptParts, delivery: Delivery, settlement: Settlement): Promise<void> {
  try {
    const settled = await parts.outbox.settle(delivery, parts.owner, settlement, parts.clock());
    note(parts, delivery, settlement, settled);
    if (settled && settlement.kind === 'dead') await parts.givenUp(delivery, settlement.why);
  } catch (fault) {
    // The lease runs out and the delivery is claimed again, then marked as a possible repeat.
    parts.log.error({ delivery: delivery.id, fault: nameOf(fault) }, 'How a delivery ended could not be written down');
    parts.metrics.count('deliveries_total', { outcome: 'not-settled' });
  }
}

function note(parts: AttemptParts, delivery: Delivery, settlement: Settlement, settled: boolean): void {
  const fields = { delivery: delivery.id, attempt: delivery.attempt, outcome: settlement.kind };
  if (!settled) {
    parts.log.warn(fields, 'The lease of a delivery was lost before it was settled');
    parts.metrics.count('deliveries_total', { outcome: 'lease-lost' });
    return;
  }
  parts.metrics.count('deliveries_total', { outcome: settlement.kind });
  if (settlement.kind === 'sent') parts.log.info(fields, 'News was delivered');
  else if (settlement.kind === 'dead') parts.log.error({ ...fields, why: settlement.why }, 'A delivery was given up');
  else parts.log.warn({ ...fields, why: settlement.why }, 'A delivery waits');
}

function now(parts: AttemptParts): number {
  return Date.parse(parts.clock());
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
}
