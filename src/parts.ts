import { randomUUID } from 'node:crypto';
import { newsCard } from '../cards/news-card.ts';
import type { Conversing } from '../dialogs/turn.ts';
import { createCharts } from './charts/charts.ts';
import { watchCatalogue } from './catalogue-watch.ts';
import type { Clock } from './clock.ts';
import { conversingOver } from './conversing.ts';
import { deliveringOver, type Delivering } from './delivering.ts';
import type { Listening } from './http/bare-server.ts';
import type { Readiness } from './http/health-routes.ts';
import { localPage } from './http/local-page.ts';
import { createMetrics } from './http/metrics.ts';
import { startMetricsServer, startServer } from './http/server.ts';
import { openKnowledge, type Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import { startReleases } from './releases.ts';
import { registerWebhooks } from './webhooks.ts';
import { startSchedules, type Schedules } from './schedules.ts';
import type { Settings } from './settings.ts';
import type { Teams, TeamsOptions } from './teams/teams.ts';

/** The running bot. */
export interface Bot {
  readonly address: string;
  readonly port: number;
  /** Takes nothing new, lets what is under way end, and closes everything; within 5 seconds. */
  close(): Promise<void>;
}

/** Puts every part together and starts it; what can't start is said in a sentence. */
export async function startBot(settings: Settings, clock: Clock, log: Log): Promise<Bot> {
  const opening = createCharts();
  const knowing = openKnowledge(settings, clock, { log });
  // The Bot Framework takes half a second to load: it does so while the store's own thread is at work.
  const teamsModule = import('./teams/teams.ts');
  const knowledge = await knowing.catch(async (fault: unknown) => {
    await Promise.all([opening.then((charts) => charts.close()), teamsModule]);
    throw fault;
  });
  const charts = await opening;
  const metrics = createMetrics(log);
  const { createTeams } = await teamsModule;
  const conversing = conversingOver({ settings, knowledge, charts, clock, log });
  const teams = createTeams(teamsOptions({ settings, knowledge, conversing, clock, log, metrics }));
  await registerWebhooks(knowledge.store, [...settings.webhooks.keys()], clock());
  const render = renderOver(settings, knowledge);
  const delivery = deliveringOver({ settings, knowledge, teams: teams.channel, render, clock, log, metrics });
  const schedules = startTimed(settings, knowledge, clock, log);
  const unwatch = watchCatalogue(knowledge, log);
  const { exposition } = metrics;
  const servers = await listen(settings, { clock, log, teams, knowledge, schedules, delivery, exposition });
  delivery.start();
  const [server] = servers;
  return {
    address: server.address,
    port: server.port,
    close: async () => {
      schedules.stop();
      unwatch();
      await Promise.all([...servers.map((each) => each.close()), delivery.stop()]);
      await teams.close();
      await conversing.settled();
      await Promise.all([charts.close(), knowledge.close()]);
    },
  };
}

/** Everything that is done at its time. */
function startTimed(...of: Parameters<typeof startSchedules>): Schedules {
  const started = [startSchedules(...of), startReleases(...of)];
  return {
    healthy: () => started.every((each) => each.healthy()),
    stop: () => {
      for (const each of started) each.stop();
    },
  };
}

/** Makes what the reader sees of news, in the words of the catalogue that is in use by then. */
function renderOver({ timeZone: zone }: Settings, knowledge: Knowledge): TeamsOptions['render'] {
  return (news, options) => newsCard(news, { catalogue: knowledge.catalogue, zone, ...options });
}

interface TeamsParts {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly conversing: Conversing;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: ReturnType<typeof createMetrics>;
}

function teamsOptions({ settings, knowledge, ...parts }: TeamsParts): TeamsOptions {
  return {
    ...settings,
    ...parts,
    render: renderOver(settings, knowledge),
  };
}

interface ListenParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly teams: Teams;
  readonly knowledge: Knowledge;
  readonly schedules: Schedules;
  readonly delivery: Delivering;
  readonly exposition: ReturnType<typeof createMetrics>['exposition'];
}

/** The bot's server and, in production, that of the metrics. */
async function listen(
  settings: Settings,
  { clock, log, teams, knowledge, schedules, delivery, exposition }: ListenParts,
): Promise<readonly [Listening, ...Listening[]]> {
  const { development, host, port, metricsPort } = settings;
  const server = await startServer({
    host,
    port,
    messages: (request) => teams.handle(request),
    ready: () => readinessOf(knowledge, schedules, delivery),
    log,
    ...(development ? { metrics: exposition, routes: [localPage({ clock, newId: randomUUID })] } : {}),
  });
  if (development) return [server];
  try {
    return [server, await startMetricsServer({ port: metricsPort, metrics: exposition, log })];
  } catch (fault) {
    await server.close();
    throw fault;
  }
}

/** Whether the bot can do its work. It listens only once its charts have drawn letters and its catalogue was read. */
async function readinessOf({ store }: Knowledge, schedules: Schedules, delivery: Delivering): Promise<Readiness> {
  const storeAnswers = await store.version().then(
    () => true,
    () => false,
  );
  const credentials = delivery.credentialsTaken();
  const parts = { store: storeAnswers, catalogue: true, fonts: true, schedules: schedules.healthy(), credentials };
  const told = { ...parts, credentials: credentials || 'the service does not take the credentials of the bot' };
  return { ready: Object.values(parts).every(Boolean), parts: told };
}
