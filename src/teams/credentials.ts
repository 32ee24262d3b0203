import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { CredentialFailure } from './send-failure.ts';

/** How the bot proves who it is to the channel's service. */
export interface Credentials {
  readonly appId: string;
  /** Absent for a managed identity. */
  readonly password?: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
}

type Signer = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>;

const tokenTimeoutMs = 10_000;

/**
 * The SDK's credentials, with a time limit on getting a token and every failure to get one named as such:
 * nothing was posted then, which a failed post can't be told to mean.
 */
export class NamedCredentials extends ConfigurationServiceClientCredentialFactory {
  constructor(credentials: Credentials | undefined) {
    super(credentials === undefined ? {} : settingsOf(credentials));
  }

  override async createCredentials(
    appId: string,
    audience: string,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Promise<Signer> {
    const inner = await super.createCredentials(appId, audience, loginEndpoint, validateAuthority);
    return {
      signRequest: async (request) => {
        try {
          return await withinLimit(inner.signRequest(request));
        } catch (cause) {
          throw new CredentialFailure('The token for the channel service was not given.', { cause });
        }
      },
    };
  }
}

async function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error('No token within the time limit.')), tokenTimeoutMs);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function settingsOf(credentials: Credentials): Record<string, string> {
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: credentials.type,
    ...(credentials.password === undefined ? {} : { MicrosoftAppPassword: credentials.password }),
    ...(credentials.tenantId === undefined ? {} : { MicrosoftAppTenantId: credentials.tenantId }),
  };
}
