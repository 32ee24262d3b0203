import { setTimeout as pause } from 'node:timers/promises';
import type { Conversation } from '../delivery/conversation.ts';
import { isMeant } from '../delivery/audience.ts';
import type { DeliveryStatus } from '../delivery/outbox.ts';
import type { Knowledge } from '../knowledge.ts';
import { now, print, printJson, withKnowledge, type AddCommand } from './command.ts';

interface Options {
  readonly to?: string;
  readonly json?: boolean;
}

interface Line {
  readonly conversation: string;
  readonly outcome: DeliveryStatus['state'];
  readonly why?: string;
}

const patienceMs = 20_000;
const lookEveryMs = 200;

/** `alert test`: a marked test alert to one conversation or webhook, or to all; exit code 1 where one did not arrive. */
export const addAlert: AddCommand = (program, settings) => {
  const alert = program.command('alert').description('try whether alerts arrive');
  alert
    .command('test')
    .description('send a test alert, and tell what became of it')
    .option('--to <place>', 'the name or id of one conversation or webhook; all of them without it')
    .option('--json', 'print one JSON document')
    .action((options: Options) =>
      withKnowledge(settings(), async (knowledge) => {
        const places = await placesFor(knowledge, options.to);
        const lines = places.length === 0 ? [] : await tested(knowledge, places);
        if (options.json) printJson(lines);
        else if (lines.length === 0) print(nothingThere(options.to));
        else for (const line of lines) print(lineText(line));
        if (lines.length === 0 || lines.some(({ outcome }) => outcome !== 'sent')) process.exitCode = 1;
      }),
    );
};

async function placesFor({ catalogue, store }: Knowledge, to: string | undefined): Promise<readonly Conversation[]> {
  const known = (await store.subscriptions.known()).filter(({ state }) => state !== 'lost');
  const all = known.filter(({ state }) => to !== undefined || state === 'subscribed');
  const named = catalogue.routing?.conversations.filter(({ id, name }) => id === to || name === to) ?? [];
  return all
    .map(({ conversation }) => conversation)
    .filter(
      (each) => to === undefined || each.id === to || each.name === to || named.some((name) => isMeant(name, each)),
    );
}

/** Puts the test into the outbox of the running bot, and waits for what becomes of it. */
async function tested({ store }: Knowledge, places: readonly Conversation[]): Promise<readonly Line[]> {
  const at = now();
  const ids = await store.transaction(async ({ outbox }) => {
    const added: number[] = [];
    for (const place of places) added.push(await outbox.enqueue(place, { kind: 'test', at }, at));
    return added;
  });
  const end = performance.now() + patienceMs;
  let found = await store.outbox.status(ids);
  while (found.some(({ state }) => state === 'waiting') && performance.now() < end) {
    await pause(lookEveryMs);
    found = await store.outbox.status(ids);
  }
  return places.map((place, nth) =>
    lineOf(
      place,
      found.find(({ id }) => id === ids[nth]),
    ),
  );
}

function lineOf(place: Conversation, status: DeliveryStatus | undefined): Line {
  const conversation = place.name ?? place.id;
  if (status === undefined) return { conversation, outcome: 'dead', why: 'it has left the outbox' };
  const { state: outcome, why } = status;
  return { conversation, outcome, ...(why === undefined || outcome === 'sent' ? {} : { why }) };
}

function lineText({ conversation, outcome, why }: Line): string {
  if (outcome === 'sent') return `${conversation}: delivered.`;
  if (outcome === 'waiting') {
    const hint = 'It is delivered as soon as the bot runs and the service takes it.';
    return `${conversation}: still waiting${why === undefined ? '' : ` (${why})`}. ${hint}`;
  }
  return `${conversation}: not delivered: ${why ?? 'given up'}.`;
}

function nothingThere(to: string | undefined): string {
  return to === undefined
    ? 'No conversation is subscribed and no webhook is set, so there is nothing to test.'
    : `The bot knows no conversation and no webhook by the name or id "${to}". "doctor" lists them.`;
}
