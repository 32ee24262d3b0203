import { z } from 'zod';

/** What a token must say of itself before its signature is worth checking. */
export interface TokenExpectation {
  readonly issuer: string;
  readonly appId: string;
  readonly serviceUrl: string;
  /** ISO instant. */
  readonly now: string;
}

/** Why a token is refused, as a named reason for the log. */
export type TokenProblem =
  'missing' | 'unreadable' | 'algorithm' | 'issuer' | 'audience' | 'no-expiry' | 'expired' | 'not-yet' | 'service-url';

const header = z.object({ alg: z.string(), kid: z.string().min(1) });
const claims = z.object({
  iss: z.string().optional(),
  aud: z.string().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  serviceurl: z.string().optional(),
});

/** Clocks may differ by this much. */
const toleranceSeconds = 5 * 60;

/**
 * Refuses a token that can't be good whatever its signature is; undefined means that the signature must decide.
 * The SDK alone would accept a token without expiry, and would try keys of other issuers than the channel's.
 */
export function tokenProblem(authorization: string | undefined, expected: TokenExpectation): TokenProblem | undefined {
  if (authorization === undefined || authorization.trim() === '') return 'missing';
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(authorization);
  const head = header.safeParse(decoded(parts?.[1]));
  const said = claims.safeParse(decoded(parts?.[2]));
  if (!head.success || !said.success) return 'unreadable';
  if (!head.data.alg.startsWith('RS')) return 'algorithm';
  return claimProblem(said.data, expected);
}

function claimProblem(said: z.infer<typeof claims>, expected: TokenExpectation): TokenProblem | undefined {
  if (said.iss !== expected.issuer) return 'issuer';
  if (said.aud !== expected.appId) return 'audience';
  if (said.exp === undefined) return 'no-expiry';
  const seconds = Date.parse(expected.now) / 1000;
  if (said.exp + toleranceSeconds <= seconds) return 'expired';
  if (said.nbf !== undefined && said.nbf - toleranceSeconds > seconds) return 'not-yet';
  return said.serviceurl === expected.serviceUrl ? undefined : 'service-url';
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    // What is not JSON is no token: the schema refuses undefined.
    return undefined;
  }
}
