import { CloudAdapter } from 'botbuilder';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { InboundActivity } from './activity.ts';
import type { DirectAuthentication } from './authentication.ts';
import type { ConnectorClient } from './connector-client.ts';
import { publicTokenIssuer } from './authentication.ts';
import type { AuthenticationOptions } from './authentication.ts';
import { tokenProblem } from './bearer-token.ts';
import { sdkInbound } from './sdk-activity.ts';

type Authenticated = Awaited<ReturnType<DirectAuthentication['authenticateRequest']>>;

/** Whose request it is, or why that is not believed; `unavailable` where the channel's keys could not be fetched. */
export type Admission =
  | { readonly kind: 'admitted'; readonly result: Authenticated }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unavailable'; readonly error: unknown };

/** The Bot Framework's adapter with the door in our hands: it refuses with a reason, and never answers with internals. */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: DirectAuthentication;
  readonly #appId: string | undefined;
  readonly #issuer: string;

  constructor(authentication: DirectAuthentication, options: AuthenticationOptions) {
    super(authentication);
    this.#authentication = authentication;
    this.#appId = options.credentials?.appId;
    this.#issuer = options.tokenIssuer ?? publicTokenIssuer;
  }

  /** Believes a request only with a token that is signed, in date, for this bot and for this service address. */
  async admit(activity: InboundActivity, authorization: string | undefined, now: string): Promise<Admission> {
    const problem = this.#problem(activity, authorization, now);
    if (problem !== undefined) return { kind: 'refused', why: problem };
    try {
      const result = await this.#authentication.authenticateRequest(sdkInbound(activity), authorization ?? '');
      return { kind: 'admitted', result };
    } catch (error) {
      return refusal(error);
    }
  }

  #problem(activity: InboundActivity, authorization: string | undefined, now: string): string | undefined {
    if (this.#appId === undefined) return undefined;
    const { serviceUrl } = activity;
    return tokenProblem(authorization, { issuer: this.#issuer, appId: this.#appId, serviceUrl, now });
  }

  /** Runs one turn of an admitted activity. */
  take(
    result: Authenticated,
    activity: InboundActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(result, sdkInbound(activity), logic);
  }

  /** The client that posts to a service without having been asked. */
  clientFor(serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(this.#appId ?? '');
    return this.#authentication.createConnectorFactory(identity).create(serviceUrl);
  }
}

const tokenErrors = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

function refusal(error: unknown): Admission {
  if (!(error instanceof Error)) return { kind: 'unavailable', error };
  const unauthorised = 'statusCode' in error && error.statusCode === 401;
  if (unauthorised || tokenErrors.has(error.name)) return { kind: 'refused', why: 'signature' };
  return { kind: 'unavailable', error };
}
