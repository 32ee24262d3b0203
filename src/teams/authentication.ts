import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { createConnectorClients, directFactory, postTimeoutMs } from './connector-client.ts';
import type { ConnectorClients, ConnectorFactory } from './connector-client.ts';
import { NamedCredentials } from './credentials.ts';
import type { Credentials } from './credentials.ts';

/** Where tokens come from and how the bot proves itself; the public cloud unless told otherwise. */
export interface AuthenticationOptions {
  readonly credentials?: Credentials;
  readonly openIdMetadataUrl?: string;
  readonly tokenIssuer?: string;
  /** How long one post may take, in milliseconds. */
  readonly postTimeoutMs?: number;
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Identity = Authenticated['claimsIdentity'];
type TokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** Who signs the tokens that Teams sends to bots in the public cloud. */
export const publicTokenIssuer = 'https://api.botframework.com';

/** The SDK's authentication, whose clients never repeat a post by themselves and are made once per service. */
export class DirectAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients: ConnectorClients;
  #tokenClient: Promise<TokenClient> | undefined;

  constructor(options: AuthenticationOptions) {
    super(settingsOf(options), new NamedCredentials(options.credentials));
    this.#clients = createConnectorClients(options.postTimeoutMs ?? postTimeoutMs);
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, authorization);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return directFactory(super.createConnectorFactory(identity), this.#clients);
  }

  // The SDK makes one for every turn though nobody signs in here: one is enough.
  override createUserTokenClient(identity: Identity): Promise<TokenClient> {
    this.#tokenClient ??= super.createUserTokenClient(identity);
    return this.#tokenClient;
  }
}

// Setting one of these drops the SDK's defaults of all the others, so all are named.
function settingsOf(options: AuthenticationOptions): Record<string, string> {
  const { credentials } = options;
  return {
    ...(credentials === undefined ? {} : { MicrosoftAppId: credentials.appId }),
    ...(credentials?.tenantId === undefined ? {} : { MicrosoftAppTenantId: credentials.tenantId }),
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: options.tokenIssuer ?? publicTokenIssuer,
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl:
      options.openIdMetadataUrl ?? 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    CallerId: 'urn:botframework:azure',
  };
}
