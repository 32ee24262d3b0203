import { z } from 'zod';
import type { SendOutcome } from '../delivery/channel.ts';
import { retryAfterMs } from '../delivery/retry-after.ts';

/** Getting the bot's own token failed, so nothing was posted. */
export class CredentialFailure extends Error {
  override readonly name = 'CredentialFailure';
}

const failure = z.object({
  name: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  response: z
    .object({ headers: z.custom<{ get(name: string): string | undefined }>(hasGet), bodyAsText: z.string().nullish() })
    .optional()
    .catch(undefined),
});

/** The request never left this machine, or found nobody to talk to. */
const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);

const repeatable = 5000;
const credentialPause = 60_000;

/**
 * What a failed post means for the outbox. Whatever may have been accepted before the failure is unconfirmed,
 * never "not sent"; whatever was refused for good is never repeated.
 */
export function outcomeOf(error: unknown, now: string): SendOutcome {
  if (error instanceof CredentialFailure) {
    return {
      kind: 'later',
      why: 'the bot could not get its own token: check its credentials',
      trouble: 'credentials',
      afterMs: credentialPause,
    };
  }
  const { data } = failure.safeParse(error);
  if (data?.statusCode !== undefined) {
    return outcomeOfStatus(data.statusCode, data.response?.headers.get('retry-after'), now, reasonIn(data));
  }
  const code = data?.code ?? data?.name ?? 'fault';
  if (neverReached.has(code))
    return { kind: 'later', why: `the service was not reached: ${code}`, afterMs: repeatable };
  return { kind: 'unconfirmed', why: `the connection failed after the message was sent: ${code}` };
}

function outcomeOfStatus(status: number, retryAfter: string | undefined, now: string, reason: string): SendOutcome {
  const why = `the service answered ${status}${reason}`;
  switch (status) {
    case 401:
      return {
        kind: 'later',
        why: `${why}: check the bot's credentials`,
        afterMs: credentialPause,
        trouble: 'credentials',
      };
    case 403:
      return { kind: 'refused', why, conversation: 'lost' };
    case 404:
      return { kind: 'refused', why, conversation: 'gone' };
    case 412:
      return { kind: 'later', why, afterMs: retryAfterMs(retryAfter, now) ?? repeatable };
    case 413:
      return { kind: 'too-big', why: `${why}: the message is too big` };
    case 429:
      return { kind: 'later', why, afterMs: retryAfterMs(retryAfter, now) ?? repeatable };
    default:
      return status === 408 || status >= 500 ? { kind: 'unconfirmed', why } : { kind: 'refused', why };
  }
}

/** The service's own name for the reason, where it gives one: a name, never its prose. */
function reasonIn(data: z.infer<typeof failure>): string {
  const named = /"code"\s*:\s*"(\w{1,60})"/.exec(data.response?.bodyAsText ?? '')?.[1];
  return named === undefined ? '' : ` ${named}`;
}

function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}
