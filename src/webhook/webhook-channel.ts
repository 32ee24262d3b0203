import type { Card } from '../../cards/card.ts';
import { withoutActions } from '../../cards/without-actions.ts';
import type { Clock } from '../clock.ts';
import type { Channel, SendOptions, SendOutcome } from '../delivery/channel.ts';
import type { News } from '../delivery/news.ts';
import { retryAfterMs } from '../delivery/retry-after.ts';

/** What posting to webhooks needs. */
export interface WebhookParts {
  /** The address of each webhook by its name; addresses are secrets. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly render: (news: News, options: SendOptions) => { readonly card: Card };
  readonly clock: Clock;
  /** How long one post may take. */
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 10_000;

/** Posts news to the webhook that a conversation names, as a card without buttons. One attempt each; the outbox repeats. */
export function createWebhookChannel({ addresses, render, clock, timeoutMs = usualTimeoutMs }: WebhookParts): Channel {
  return {
    send: async ({ name = '' }, news, options) => {
      const address = addresses.get(name);
      if (address === undefined) return { kind: 'refused', why: `the settings name no webhook "${name}"` };
      const body = JSON.stringify(messageOf(withoutActions(render(news, options).card)));
      try {
        const answer = await post(address, body, timeoutMs);
        await answer.body?.cancel();
        return outcomeOf(answer.status, answer.headers.get('retry-after') ?? undefined, clock());
      } catch (fault) {
        return failed(fault);
      }
    },
  };
}

function messageOf(content: Card): object {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] };
}

/** A redirect is an answer like any other: following one would hand the message to whoever it names. */
function post(address: string, body: string, timeoutMs: number): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { 'content-type': 'application/json' };
  return fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' });
}

const repeatable = 5000;

function outcomeOf(status: number, retryAfter: string | undefined, now: string): SendOutcome {
  const why = `the webhook answered ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 429 || status === 412)
    return { kind: 'later', why, afterMs: retryAfterMs(retryAfter, now) ?? repeatable };
  if (status === 413) return { kind: 'too-big', why };
  if (status === 408 || status >= 500) return { kind: 'unconfirmed', why };
  return { kind: 'refused', why };
}

/** The request never left this machine, or found nobody to talk to. */
const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Only the code of a failure is kept: its message may hold the address. */
function failed(fault: unknown): SendOutcome {
  const code = codeOf(fault) ?? 'fault';
  if (neverReached.has(code))
    return { kind: 'later', why: `the webhook was not reached: ${code}`, afterMs: repeatable };
  return { kind: 'unconfirmed', why: `the connection to the webhook failed: ${code}` };
}

function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { cause } = fault;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return fault.name;
}
