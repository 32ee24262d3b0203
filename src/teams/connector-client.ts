import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';

/** Makes the clients that post to the channel's service. */
export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

interface OutgoingRequest {
  readonly url: string;
  abortSignal?: AbortSignal;
  /** Set already where the request goes through a proxy. */
  agent?: HttpAgent | HttpsAgent;
}

interface Policy {
  readonly name: string;
  sendRequest<Answer>(request: OutgoingRequest, next: (request: OutgoingRequest) => Promise<Answer>): Promise<Answer>;
}

interface Pipeline {
  addPolicy(policy: Policy): void;
  removePolicy(policy: { readonly name: string }): unknown;
}

/** How long one post may take unless told otherwise: well under the lease of a delivery. */
export const postTimeoutMs = 10_000;

/**
 * An idle connection is ended by us, and soon: one that the service ends at the moment in which a message is written to it
 * takes the message with it, and nobody could say whether it arrived.
 */
const idleMs = 2000;
const connections = { keepAlive: true, timeout: idleMs };
const agents = { http: new HttpAgent(connections), https: new HttpsAgent(connections) };

// The SDK keeps the pipeline private in its types; its shape is checked here instead.
const withPipeline = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>(
      (value) => typeof value === 'object' && value !== null && 'removePolicy' in value && 'addPolicy' in value,
    ),
  }),
});

/**
 * The same client without the SDK's own repeating and redirecting, with a time limit on each post and on idle connections.
 * A repeat that the caller can't see would tell people twice, and a redirect could carry the token elsewhere.
 */
function withoutRepeats(client: ConnectorClient, timeoutMs: number): ConnectorClient {
  const { pipeline } = withPipeline.parse(client).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy(timeLimit(timeoutMs));
  pipeline.addPolicy(briefConnections);
  return client;
}

function timeLimit(ms: number): Policy {
  return {
    name: 'timeLimit',
    sendRequest: async (request, next) => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), ms);
      request.abortSignal = limit.signal;
      try {
        return await next(request);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

const briefConnections: Policy = {
  name: 'briefConnections',
  sendRequest: (request, next) => {
    request.agent ??= new URL(request.url).protocol === 'http:' ? agents.http : agents.https;
    return next(request);
  },
};

/** A factory whose clients never repeat a post, one client for each service address. */
export function directFactory(factory: ConnectorFactory, clients: ConnectorClients): ConnectorFactory {
  return { create: (serviceUrl) => clients.of(serviceUrl, () => factory.create(serviceUrl)) };
}

/** Clients by service address, so that a message does not pay for building one. */
export interface ConnectorClients {
  of(serviceUrl: string, create: () => Promise<ConnectorClient>): Promise<ConnectorClient>;
}

/** Keeps at most `limit` clients; service addresses are few, and all are on the list of trusted hosts. */
export function createConnectorClients(timeoutMs: number, limit = 100): ConnectorClients {
  const clients = new Map<string, Promise<ConnectorClient>>();
  return {
    of: (serviceUrl, create) => {
      const known = clients.get(serviceUrl);
      if (known) return known;
      if (clients.size >= limit) clients.clear();
      const client = create().then((made) => withoutRepeats(made, timeoutMs));
      clients.set(serviceUrl, client);
      client.catch(() => clients.delete(serviceUrl));
      return client;
    },
  };
}
