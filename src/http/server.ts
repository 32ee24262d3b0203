import type { Server } from 'restify';
import type { Log } from '../log.ts';
import { createBareServer, startListening } from './bare-server.ts';
import type { Listening } from './bare-server.ts';
import { installHealth } from './health-routes.ts';
import type { Readiness } from './health-routes.ts';
import { installMessages } from './messages-route.ts';
import type { Messages } from './messages-route.ts';
import { installMetrics } from './metrics-route.ts';
import type { Exposition } from './metrics-route.ts';

/** Adds routes to the server before it listens. */
export type RouteInstaller = (server: Server) => void;

/** What the bot's server is made of. */
export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly messages: Messages;
  readonly ready: () => Promise<Readiness>;
  /** Given in development only: in production metrics have a port of their own. */
  readonly metrics?: Exposition;
  readonly log: Log;
  readonly routes?: readonly RouteInstaller[];
}

/** Starts the bot's server; fails with a sentence where the address can't be had. */
export async function startServer(options: ServerOptions): Promise<Listening> {
  const server = createBareServer(options.log);
  installMessages(server, options.messages, options.log);
  installHealth(server, options.ready);
  if (options.metrics) installMetrics(server, options.metrics);
  for (const install of options.routes ?? []) install(server);
  return startListening(server, { host: options.host, port: options.port, portSetting: 'PORT' });
}

/** What the server of the metrics is made of. */
export interface MetricsServerOptions {
  readonly port: number;
  readonly metrics: Exposition;
  readonly log: Log;
}

/** Starts the metrics on their own port, for this machine only. */
export async function startMetricsServer(options: MetricsServerOptions): Promise<Listening> {
  const server = createBareServer(options.log);
  installMetrics(server, options.metrics);
  return startListening(server, { host: '127.0.0.1', port: options.port, portSetting: 'METRICS_PORT' });
}
