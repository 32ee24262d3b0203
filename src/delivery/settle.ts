import { askedWaitMs, backOffMs } from './back-off.ts';
import type { SendOutcome } from './channel.ts';
import type { Delivery, Settlement } from './outbox.ts';

/** How often a delivery that may have arrived is repeated before it is given up. */
export const mostRepeats = 5;

/** How often a delivery that is too big is made smaller before it is given up. */
export const mostShrinks = 4;

/** How long a delivery may be put off by the service before it is given up: long enough for a weekend's outage. */
export const longestDelayMs = 7 * 24 * 3_600_000;

/**
 * What becomes of a delivery after one attempt. Deleted: done, as there is nothing to edit. Refused: given up. Later: again when the service said, or after a growing
 * wait, and never a failure until it is 7 days old. Too big: again at once with less of it. Unconfirmed: again after a growing wait, given up after 5 repeats.
 */
export function settlementOf(outcome: SendOutcome, delivery: Delivery, now: number, random: () => number): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return outcome;
    case 'deleted':
      return { kind: 'sent' };
    case 'refused':
      return { kind: 'dead', why: outcome.why };
    case 'later': {
      if (ageMs(delivery, now) > longestDelayMs) return { kind: 'dead', why: `put off for 7 days: ${outcome.why}` };
      const { afterMs } = outcome;
      const asked = afterMs !== undefined && !Number.isNaN(afterMs);
      const wait = asked ? askedWaitMs(afterMs, random) : backOffMs(delivery.attempt, random);
      return { kind: 'again', at: instant(now + wait), why: outcome.why, unconfirmed: false };
    }
    case 'too-big':
      if (delivery.shrunk >= mostShrinks) return { kind: 'dead', why: `${outcome.why}, also in its smallest form` };
      return { kind: 'again', at: instant(now), why: outcome.why, unconfirmed: false, shrink: true };
    case 'unconfirmed': {
      const spent = exhausted({ unconfirmed: delivery.unconfirmed + 1 });
      if (spent !== undefined) return { ...spent, why: `${spent.why}: ${outcome.why}` };
      const wait = backOffMs(delivery.unconfirmed + 1, random);
      return { kind: 'again', at: instant(now + wait), why: outcome.why, unconfirmed: true };
    }
  }
}

/** The end of a delivery that has been unconfirmed too often to be sent once more; undefined where it may be sent. */
export function exhausted(
  delivery: Pick<Delivery, 'unconfirmed'>,
): { readonly kind: 'dead'; readonly why: string } | undefined {
  if (delivery.unconfirmed <= mostRepeats) return undefined;
  return { kind: 'dead', why: `unconfirmed after ${mostRepeats} repeats` };
}

/** A time in milliseconds as an ISO instant. */
function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function ageMs(delivery: Delivery, now: number): number {
  return delivery.enqueued === undefined ? 0 : now - Date.parse(delivery.enqueued);
}
