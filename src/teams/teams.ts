import { setTimeout as pause } from 'node:timers/promises';
import type { Conversing } from '../../dialogs/turn.ts';
import type { Clock } from '../clock.ts';
import type { Channel } from '../delivery/channel.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { TeamsAdapter } from './adapter.ts';
import { DirectAuthentication } from './authentication.ts';
import type { AuthenticationOptions } from './authentication.ts';
import { enter } from './door.ts';
import type { DoorParts, Entry, TeamsAnswer, TeamsRequest } from './door.ts';
import type { Download } from './event.ts';
import { faultFields } from './fault.ts';
import { downloadFile } from './file-download.ts';
import { createSeenActivities } from './seen-activities.ts';
import { createTeamsChannel } from './teams-channel.ts';
import type { RenderNews } from './teams-channel.ts';
import { takeActivity } from './turns.ts';
import type { InvokeParts } from './invokes.ts';

/** What the Teams side is made of. Without credentials it is in development: no token is asked for, none is sent. */
export interface TeamsOptions extends AuthenticationOptions {
  /** Only services on this machine are trusted. */
  readonly development: boolean;
  readonly allowedTenants: readonly string[];
  readonly serviceUrlHosts: readonly string[];
  readonly fileHosts: readonly string[];
  readonly conversing: Conversing;
  readonly render: RenderNews;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

/** The bot as Teams sees it. */
export interface Teams {
  /** One inbound activity, from the request to the answer; never rejects. */
  handle(request: TeamsRequest): Promise<TeamsAnswer>;
  /** The way out for news. */
  readonly channel: Channel;
  /** Resolves when every activity being handled is done. */
  close(): Promise<void>;
}

/** A table of figures is far smaller; fetching it must leave time to answer. */
const fileLimits = { mostBytes: 5_000_000, mostMs: 8000 };

/** Puts the door, the turns and the way out together. */
export function createTeams(options: TeamsOptions): Teams {
  const underWay = new Set<Promise<unknown>>();
  const goesOn = (work: Promise<unknown>): void => {
    const ended = work
      .catch((error: unknown) => options.log.error(faultFields(error), 'What followed an answer could not be sent'))
      .finally(() => underWay.delete(ended));
    underWay.add(ended);
  };
  const adapter = new TeamsAdapter(new DirectAuthentication(options), options);
  const addresses = { development: options.development, hosts: options.serviceUrlHosts };
  const clientFor = (serviceUrl: string): ReturnType<TeamsAdapter['clientFor']> => adapter.clientFor(serviceUrl);
  const download: Download = (address) =>
    downloadFile(address, { ...fileLimits, addresses: { ...addresses, hosts: options.fileHosts } });
  const parts = { ...options, adapter, addresses, clientFor, download, wait: (ms: number) => pause(ms), goesOn };
  const seen = createSeenActivities();

  const handle = async (request: TeamsRequest): Promise<TeamsAnswer> => {
    const entry = await enter(parts, request);
    if ('answer' in entry) return entry.answer;
    const { activity } = entry;
    const { conversation, id } = activity;
    // A button that is pressed again is answered again: what it does is done once all the same.
    if (activity.type !== 'invoke' && !seen.first(conversation.id, id)) {
      options.metrics.count('activities_repeated_total');
      return { status: 200 };
    }
    try {
      return await taken(parts, entry);
    } catch (error) {
      seen.forget(conversation.id, id);
      throw error;
    }
  };

  return {
    handle: async (request) => {
      const work = handle(request).catch((error: unknown) => faulty(options.log, error));
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    channel: createTeamsChannel(parts, options.render),
    close: async () => {
      await Promise.all(underWay);
    },
  };
}

type Admitted = Exclude<Entry, { answer: TeamsAnswer }>;

async function taken(parts: DoorParts & InvokeParts, { activity, admitted }: Admitted): Promise<TeamsAnswer> {
  const start = Date.parse(parts.clock());
  const answer = await parts.adapter.take(admitted, activity, (context) => takeActivity(parts, context, activity));
  const seconds = (Date.parse(parts.clock()) - start) / 1000;
  parts.metrics.observe('activity_seconds', seconds, { type: knownType(activity.type) });
  parts.log.info({ type: activity.type, activity: activity.id, seconds }, 'An activity was handled');
  return answer === undefined ? { status: 200 } : { status: answer.status, body: answer.body };
}

/** A metric's labels must stay few whatever is sent. */
function knownType(type: string): string {
  return ['message', 'conversationUpdate', 'installationUpdate', 'invoke'].includes(type) ? type : 'other';
}

function faulty(log: Log, error: unknown): TeamsAnswer {
  log.error(faultFields(error), 'An activity could not be handled');
  return { status: 500 };
}
