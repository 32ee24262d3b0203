import { IANAZone } from 'luxon';
import { z } from 'zod';
import { trustsServiceUrl } from './teams/service-address.ts';

/** Credentials of the bot's registration; absent in development. */
export interface Credentials {
  readonly appId: string;
  readonly password: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
}

/** Everything the environment decides, parsed once. */
export interface Settings {
  /** Without credentials the bot listens on loopback only and answers loopback only. */
  readonly development: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The PostgreSQL database that keeps the data instead of the data folder. */
  readonly databaseUrl?: string;
  readonly catalogue?: string;
  /** Whether the default figures are loaded into an empty store. */
  readonly demo: boolean;
  /** Whether the words that keep questions from being answered are counted, by day and without names. */
  readonly keepUnanswered: boolean;
  readonly credentials?: Credentials;
  readonly openIdMetadataUrl?: string;
  readonly tokenIssuer?: string;
  readonly allowedTenants: readonly string[];
  readonly serviceUrlHosts: readonly string[];
  readonly officers: readonly string[];
  /** Workflows webhooks by name. Their addresses are secrets: only the names are ever shown. */
  readonly webhooks: ReadonlyMap<string, string>;
  /** Hosts that files which people hand over in a chat are fetched from. */
  readonly fileHosts: readonly string[];
  readonly metricsPort: number;
  readonly timeZone: string;
  readonly logLevel: (typeof logLevels)[number];
  readonly publicUrl?: string;
  readonly httpsProxy?: string;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const loopbackHosts = ['127.0.0.1', 'localhost', '::1'] as const;

/** Microsoft's public hosts for Teams; other clouds name theirs in SERVICE_URL_HOSTS. */
const teamsHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'] as const;

/** Microsoft's public hosts for Workflows; other clouds name theirs in WEBHOOK_HOSTS. */
const webhookHosts = ['*.logic.azure.com', '*.api.powerplatform.com'] as const;

/** What is wrong with the environment: one sentence for each setting, each saying what to do. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem';
}

const port = z.coerce
  .number('must be a number from 1 to 65535')
  .int()
  .min(1, 'must be a number from 1 to 65535')
  .max(65535, 'must be a number from 1 to 65535');
const list = z.string().transform((text) => text.split(/[\s,;]+/u).filter((each) => each !== ''));
const url = z.url({ protocol: /^https?$/u, error: 'must be an http or https address' });

/** Addresses by name, as "board=https://…"; where one can't be read, nothing of it is repeated: it is a secret. */
const webhookList = z.string().transform((text, context) => {
  const webhooks = new Map<string, string>();
  for (const each of text.split(/[\s,]+(?=[^\s,=]+=)/u)) {
    const [, name, address = ''] = /^([a-z0-9]+(?:-[a-z0-9]+)*)=(\S+)$/u.exec(each.trim()) ?? [];
    if (name === undefined || !URL.canParse(address) || webhooks.has(name)) {
      const message =
        'must be names with addresses, such as board=https://…; each name once, in small letters, digits and hyphens';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    webhooks.set(name, address);
  }
  return webhooks;
});

const environment = z.object({
  PORT: port.default(3978),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'must be an address such as postgres://user:password@host:5432/database')
    .optional(),
  CATALOGUE: z.string().optional(),
  DEMO: z.enum(['yes', 'no'], 'must be "yes" or "no"').optional(),
  KEEP_UNANSWERED: z.enum(['yes', 'no'], 'must be "yes" or "no"').default('no'),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'must be SingleTenant, MultiTenant or UserAssignedMSI')
    .default('SingleTenant'),
  MicrosoftAppTenantId: z.string().optional(),
  ToBotFromChannelOpenIdMetadataUrl: url.optional(),
  ToBotFromChannelTokenIssuer: z.string().optional(),
  ALLOWED_TENANTS: list.default([]),
  SERVICE_URL_HOSTS: list.default([...teamsHosts]),
  OFFICERS: list.default([]),
  WEBHOOKS: webhookList.default(new Map<string, string>()),
  WEBHOOK_HOSTS: list.default([...webhookHosts]),
  FILE_HOSTS: list.default(['*.sharepoint.com']),
  METRICS_PORT: port.default(9464),
  TIME_ZONE: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'must be a time zone such as Europe/London')
    .default('Europe/London'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  PUBLIC_URL: url.optional(),
  HTTPS_PROXY: url.optional(),
  NODE_ENV: z.string().optional(),
});
type Environment = z.infer<typeof environment>;

/**
 * The settings of an environment. Empty values count as absent.
 * @throws SettingsProblem that names every setting at fault and what to do about it
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new SettingsProblem(`The settings can't be used. ${lines.join(' ')}`);
  }
  const problems = rules.flatMap((rule) => rule(parsed.data) ?? []);
  if (problems.length > 0) throw new SettingsProblem(problems.join(' '));
  return settingsOf(parsed.data);
}

/** What must hold between settings: each gives a sentence where it does not. */
const rules: readonly ((env: Environment) => string | undefined)[] = [
  (env) =>
    env.MicrosoftAppId === undefined && env.NODE_ENV === 'production'
      ? 'NODE_ENV is production but MicrosoftAppId is not set, so nobody who writes to the bot could be authenticated. Set MicrosoftAppId and MicrosoftAppPassword, or leave NODE_ENV unset to try the bot on this machine.'
      : undefined,
  (env) =>
    env.MicrosoftAppId === undefined && !loopbackHosts.some((host) => host === env.HOST)
      ? `HOST is ${env.HOST} but MicrosoftAppId is not set. Without credentials the bot listens on this machine only: leave HOST unset, or set MicrosoftAppId and MicrosoftAppPassword.`
      : undefined,
  (env) =>
    env.MicrosoftAppId !== undefined &&
    env.MicrosoftAppPassword === undefined &&
    env.MicrosoftAppType !== 'UserAssignedMSI'
      ? 'MicrosoftAppId is set but MicrosoftAppPassword is not. Set it to the client secret of the app registration.'
      : undefined,
  (env) =>
    env.MicrosoftAppId !== undefined && env.MicrosoftAppType !== 'MultiTenant' && env.MicrosoftAppTenantId === undefined
      ? `MicrosoftAppType is ${env.MicrosoftAppType}, so MicrosoftAppTenantId must be set to the id of your tenant.`
      : undefined,
  (env) =>
    env.MicrosoftAppId !== undefined && env.CATALOGUE === undefined && env.DEMO !== 'yes'
      ? "CATALOGUE is not set. Set it to your partnership's catalogue folder, or set DEMO=yes to show the demonstration figures."
      : undefined,
  (env) =>
    env.CATALOGUE !== undefined && env.DEMO === 'yes'
      ? "CATALOGUE and DEMO=yes are both set. Demonstration figures are never mixed into a partnership's own store: unset one of them."
      : undefined,
  (env) => {
    const strange = [...env.WEBHOOKS].filter(([, address]) => !trustsWebhook(env, address)).map(([name]) => name);
    return strange.length === 0
      ? undefined
      : `WEBHOOKS names addresses that are not https on a host of WEBHOOK_HOSTS: ${strange.join(', ')}. Copy the address from the workflow, or add its host to WEBHOOK_HOSTS.`;
  },
  (env) =>
    (env.ToBotFromChannelOpenIdMetadataUrl === undefined) !== (env.ToBotFromChannelTokenIssuer === undefined)
      ? 'ToBotFromChannelOpenIdMetadataUrl and ToBotFromChannelTokenIssuer go together: set both or neither.'
      : undefined,
];

function settingsOf(env: Environment): Settings {
  const development = env.MicrosoftAppId === undefined;
  return {
    development,
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    keepUnanswered: env.KEEP_UNANSWERED === 'yes',
    demo: env.DEMO === 'yes' || (development && env.CATALOGUE === undefined && env.DEMO !== 'no'),
    allowedTenants: env.ALLOWED_TENANTS,
    serviceUrlHosts: env.SERVICE_URL_HOSTS,
    officers: env.OFFICERS,
    webhooks: env.WEBHOOKS,
    fileHosts: env.FILE_HOSTS,
    metricsPort: env.METRICS_PORT,
    timeZone: env.TIME_ZONE,
    logLevel: env.LOG_LEVEL,
    ...given('databaseUrl', env.DATABASE_URL),
    ...given('catalogue', env.CATALOGUE),
    ...given('credentials', credentialsOf(env)),
    ...given('openIdMetadataUrl', env.ToBotFromChannelOpenIdMetadataUrl),
    ...given('tokenIssuer', env.ToBotFromChannelTokenIssuer),
    ...given('publicUrl', env.PUBLIC_URL),
    ...given('httpsProxy', env.HTTPS_PROXY),
  };
}

/** In development a webhook may also be on this machine. */
function trustsWebhook({ WEBHOOK_HOSTS: hosts, MicrosoftAppId }: Environment, address: string): boolean {
  const isLocal = MicrosoftAppId === undefined && trustsServiceUrl({ development: true, hosts: [] }, address);
  return isLocal || (address.startsWith('https:') && trustsServiceUrl({ development: false, hosts }, address));
}

function credentialsOf(env: Environment): Credentials | undefined {
  if (env.MicrosoftAppId === undefined) return undefined;
  return {
    appId: env.MicrosoftAppId,
    password: env.MicrosoftAppPassword ?? '',
    type: env.MicrosoftAppType,
    ...given('tenantId', env.MicrosoftAppTenantId),
  };
}

/** A `postgres://` address that names a database. */
function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//u.test(text) || !URL.canParse(text)) return false;
  return new URL(text).pathname.length > 1;
}

/** A field that is present only where it has a value. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const fields: { [P in K]?: V } = {};
  if (value !== undefined) fields[key] = value;
  return fields;
}
