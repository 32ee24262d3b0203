import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/card.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import { localPage } from '../../src/http/local-page.ts';
import { startServer } from '../../src/http/server.ts';
import { createTeams, type Teams } from '../../src/teams/teams.ts';
import { recordingConversing, recordingLog, recordingMetrics, type RecordingConversing } from './recording.ts';

/** A small bot behind the real Teams side and the real server, with the local page on it. */
export interface LocalBot {
  readonly url: string;
  readonly port: number;
  readonly conversing: RecordingConversing;
  /** Posts news to the pretend channel, as the outbox would. */
  tellChannel(): ReturnType<Teams['channel']['send']>;
  close(): Promise<void>;
}

/** A card with everything that the page must be able to show: heading, figures behind a toggle, picture and a question. */
const exampleCard: Card = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en-GB',
  body: [
    { type: 'TextBlock', text: 'MARAC repeats', wrap: true, style: 'heading' },
    { type: 'TextBlock', text: '**49%** in Q4 2020/21', wrap: true, size: 'extraLarge' },
    { type: 'TextBlock', text: 'Above the recommended 40%', wrap: true, color: 'attention' },
    { type: 'FactSet', facts: [{ title: 'Source', value: 'Board paper, paragraph 14' }] },
    {
      type: 'Image',
      url: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      altText: 'MARAC repeats rose from 30% to 49%.',
      size: 'stretch',
    },
    {
      type: 'Container',
      id: 'figures',
      isVisible: false,
      items: [{ type: 'TextBlock', text: '2016/17: 30.0%', wrap: true }],
    },
  ],
  actions: [
    { type: 'Action.ToggleVisibility', title: 'Show the figures', targetElements: ['figures'] },
    { type: 'Action.Submit', title: 'Definition of MARAC repeats', data: { ask: 'What is MARAC repeats?' } },
  ],
};

const now = (): string => new Date().toISOString();

/** Starts the small bot on a free port. It answers "card" with the example card and anything else in words. */
export async function startLocalBot(): Promise<LocalBot> {
  const conversing = recordingConversing(({ text }) =>
    text === 'card'
      ? [{ summary: 'MARAC repeats 49%', card: exampleCard }]
      : [{ summary: text, text: `You said ${text}` }],
  );
  const log = recordingLog();
  const teams = createTeams({
    development: true,
    allowedTenants: [],
    serviceUrlHosts: [],
    fileHosts: [],
    conversing,
    render: () => ({ card: exampleCard, summary: 'MARAC repeats 49%' }),
    log,
    metrics: recordingMetrics(),
    clock: now,
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    messages: (request) => teams.handle(request),
    ready: async () => ({ ready: true, parts: {} }),
    log,
    routes: [localPage({ clock: now, newId: () => randomUUID() })],
  });
  const channel = (): Conversation => {
    const installed = conversing.arrivals.find(({ conversation }) => conversation.kind === 'channel');
    if (installed === undefined) throw new Error('The bot was not installed in a channel yet.');
    return installed.conversation;
  };
  return {
    url: `http://127.0.0.1:${String(server.port)}`,
    port: server.port,
    conversing,
    tellChannel: () => teams.channel.send(channel(), { kind: 'standing', exceptions: [] }, { unconfirmedBefore: 0 }),
    close: async () => {
      await server.close();
      await teams.close();
    },
  };
}
