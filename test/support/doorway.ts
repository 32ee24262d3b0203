import type { Card } from '../../cards/card.ts';
import { startServer } from '../../src/http/server.ts';
import { createTeams } from '../../src/teams/teams.ts';
import type { Teams, TeamsOptions } from '../../src/teams/teams.ts';
import { postActivity } from './activities.ts';
import type { EndpointAnswer } from './activities.ts';
import { startConnector } from './connector.ts';
import type { Connector } from './connector.ts';
import { recordingConversing, recordingLog, recordingMetrics } from './recording.ts';
import type { RecordingLog } from './recording.ts';

/** The Teams side behind its real server, with a connector to answer to and fakes for what lies within. */
export interface Doorway {
  readonly connector: Connector;
  readonly teams: Teams;
  readonly log: RecordingLog;
  readonly counted: readonly string[];
  readonly endpoint: string;
  post(activity: unknown, authorization?: string): Promise<EndpointAnswer>;
  close(): Promise<void>;
}

/** A card that holds one text. */
export function cardSaying(text: string): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en-GB',
    body: [{ type: 'TextBlock', text, wrap: true }],
  };
}

/** Opens a doorway in development, or as the options say. */
export async function openDoorway(options: Partial<TeamsOptions> = {}): Promise<Doorway> {
  const connector = await startConnector();
  const log = recordingLog();
  const metrics = recordingMetrics();
  const teams = createTeams({
    development: true,
    allowedTenants: [],
    serviceUrlHosts: [],
    fileHosts: [],
    conversing: recordingConversing(),
    render: (news, { unconfirmedBefore }) => {
      const text = `${news.kind} ${unconfirmedBefore}`;
      return { card: cardSaying(text), summary: text };
    },
    clock: () => new Date().toISOString(),
    log,
    metrics,
    ...options,
  });
  const ready = async (): Promise<{ ready: true; parts: Record<string, boolean> }> => ({ ready: true, parts: {} });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    messages: (request) => teams.handle(request),
    ready,
    log,
  });
  const endpoint = `http://127.0.0.1:${server.port}/api/messages`;
  return {
    connector,
    teams,
    log,
    counted: metrics.counted,
    endpoint,
    post: (activity, authorization) => postActivity(endpoint, activity, authorization),
    close: async () => {
      await server.close();
      await teams.close();
      await connector.close();
    },
  };
}
