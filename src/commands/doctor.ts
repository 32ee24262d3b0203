import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { Period } from '../indicators/period.ts';
import type { Store } from '../store/store.ts';
import type { KnownConversation } from '../delivery/conversation.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Settings } from '../settings.ts';
import { print, withKnowledge, type AddCommand } from './command.ts';

/** `doctor`: whether the bot could run here, and what it holds; exit code 1 where something needs a person. */
export const addDoctor: AddCommand = (program, settings) => {
  program
    .command('doctor')
    .description('check the settings, the catalogue, the store and what could not be delivered')
    .action(async () => {
      const read = settings();
      await withKnowledge(read, async (knowledge) => {
        const dead = await knowledge.store.outbox.dead(20);
        const waiting = await knowledge.store.outbox.waitingFor();
        for (const line of await findings(read, knowledge)) print(line);
        for (const each of dead) print(`Not delivered: message ${each.id} to ${each.conversation}: ${each.why}`);
        for (const { deliveries, why } of waiting) print(`Waiting: ${deliveries} of the messages: ${why}`);
        for (const each of await knowledge.store.subscriptions.known()) print(placeLine(each));
        if (dead.length > 0 || waiting.some(({ why }) => why.includes('credentials'))) process.exitCode = 1;
      });
    });
};

/** One conversation that the bot knows, with the id by which a catalogue may name it. */
function placeLine({ conversation, state, filters }: KnownConversation): string {
  const { id, kind, name } = conversation;
  const said = state === 'subscribed' && filters.length > 0 ? 'subscribed to a part' : stateWords[state];
  return `Conversation: ${kind}${name === undefined ? '' : ` “${name}”`}, ${said}: ${id}`;
}

const stateWords = { subscribed: 'subscribed', known: 'not subscribed', lost: 'the bot is not in it' } as const;

async function findings(settings: Settings, { catalogue, store }: Knowledge): Promise<readonly string[]> {
  const series = await store.indicators.list();
  const newest = await newestPublished(series, store);
  const [publication] = await store.indicators.publications(1);
  const { waiting, sent, dead } = await store.outbox.counts();
  return [
    `Node ${process.versions.node} on ${process.platform} ${process.arch}.`,
    settings.development
      ? 'Development mode: no credentials are set, so only this machine is answered.'
      : `Credentials are set for app ${settings.credentials?.appId}.`,
    `Catalogue: ${catalogue.name}, ${catalogue.indicators.length} indicators, ${catalogue.areas.length} areas, ${catalogue.rules.length} rules.`,
    `Store: ${store.place}, ${series.length} series${settings.demo ? ', with demonstration figures' : ''}.`,
    newest === undefined
      ? 'No published figure is held yet.'
      : `The newest published figures go up to ${newest.label}.`,
    publication === undefined
      ? 'Nothing has been imported yet.'
      : `Last import: ${publication.name}, ${publication.at}.`,
    `Exceptions that stand: ${(await store.alerts.standing()).length}.`,
    `Subscribed conversations: ${(await store.subscriptions.subscribed()).length}.`,
    `Messages: ${sent} sent, ${waiting} waiting, ${dead} given up.`,
  ];
}

/** The newest period with a published figure; one that was given as missing or taken back is none. */
async function newestPublished(series: readonly SeriesSummary[], { indicators }: Store): Promise<Period | undefined> {
  let best: Period | undefined;
  for (const each of series.toSorted((a, b) => b.newest.end.localeCompare(a.newest.end))) {
    if (best !== undefined && each.newest.end <= best.end) break;
    const figures = each.illustrative ? [] : await indicators.series(each);
    const found = figures.findLast(({ status }) => status !== 'missing' && status !== 'illustrative')?.period;
    if (found !== undefined && (best === undefined || found.end > best.end)) best = found;
  }
  return best;
}
