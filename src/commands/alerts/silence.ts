import { userInfo } from 'node:os';
import { Option, type Command } from 'commander';
import { isDay, morningOf } from '../../alerts/day-ahead.ts';
import type { Filter } from '../../alerts/filter.ts';
import { severities } from '../../alerts/rule.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Silence } from '../../delivery/silence.ts';
import type { Settings } from '../../settings.ts';
import { now, print, printJson, withKnowledge } from '../command.ts';

interface Options {
  readonly until: string;
  readonly reason: string;
  readonly from?: string;
  readonly outcome?: readonly string[];
  readonly indicator?: readonly string[];
  readonly area?: readonly string[];
  readonly severity?: string;
}

/** `alerts silence`, `alerts silences` and `alerts unsilence`: what is kept quiet for a while, why, and until when. */
export function addSilences(alerts: Command, settings: () => Settings): void {
  alerts
    .command('silence')
    .description('hold alerts back until a day, for maintenance; what still stands then is told')
    .requiredOption('--until <date>', 'the day on whose morning it ends, as 2026-12-31')
    .requiredOption('--reason <text>', 'why, for those who ask')
    .option('--from <date>', 'the day on which it begins; at once without it')
    .option('--outcome <id...>', 'only of these outcomes')
    .option('--indicator <id...>', 'only of these indicators')
    .option('--area <id...>', 'only of these areas and what lies in them')
    .addOption(new Option('--severity <severity>', 'only of this severity and above').choices(severities))
    .action((options: Options) => silence(options, settings()));
  alerts
    .command('silences')
    .description('list what is silenced now or later')
    .option('--json', 'print one JSON document')
    .action(({ json }: { readonly json?: boolean }) =>
      withKnowledge(settings(), async ({ store }) => {
        const found = await store.silences.silences(now());
        if (json === true) printJson(found);
        else if (found.length === 0) print('Nothing is silenced.');
        else for (const each of found) print(lineOf(each));
      }),
    );
  alerts
    .command('unsilence <number>')
    .description('end a silence at once; what it held is told as soon as it may')
    .action((number: string) =>
      withKnowledge(settings(), async ({ store }) => {
        const ended = await store.transaction((within) => within.silences.end(Number(number), now()));
        print(ended ? `Silence ${number} has ended.` : `There is no silence ${number} that holds now or later.`);
        if (!ended) process.exitCode = 1;
      }),
    );
}

function silence(options: Options, settings: Settings): Promise<void> {
  return withKnowledge(settings, async ({ catalogue, store }) => {
    const from = options.from === undefined ? now() : morningIn(options.from, settings.timeZone);
    const until = morningIn(options.until, settings.timeZone);
    const filter = filterOf(options);
    const problem = problemWith({ filter, from, until, reason: options.reason }, catalogue);
    if (problem !== undefined || from === undefined || until === undefined) {
      print(problem ?? 'Write the days as 2026-12-31.');
      process.exitCode = 1;
      return;
    }
    const made = { filter, from, until, reason: options.reason.trim(), by: userInfo().username };
    const id = await store.transaction((within) => within.silences.silence(made, now()));
    print(lineOf({ id, ...made }));
  });
}

/** The morning of a day as it was written; undefined where it is none. */
function morningIn(date: string, zone: string): string | undefined {
  return isDay(date, zone) ? morningOf(date, zone) : undefined;
}

function filterOf({ outcome, indicator, area, severity }: Options): Filter {
  const chosen = severities.find((each) => each === severity);
  return {
    ...(outcome === undefined ? {} : { outcomes: outcome }),
    ...(indicator === undefined ? {} : { indicators: indicator }),
    ...(area === undefined ? {} : { areas: area }),
    ...(chosen === undefined ? {} : { severity: chosen }),
  };
}

interface Asked {
  readonly filter: Filter;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly reason: string;
}

function problemWith({ filter, from, until, reason }: Asked, catalogue: Catalogue): string | undefined {
  if (from === undefined || until === undefined) return 'Write the days as 2026-12-31.';
  if (until <= from || until <= now()) return 'A silence must end on a later day than it begins, and later than today.';
  if (reason.trim() === '') return 'Give a reason, for those who ask why nothing was said.';
  const strange = [
    ...unknown(filter.outcomes, catalogue.outcomes),
    ...unknown(filter.indicators, catalogue.indicators),
    ...unknown(filter.areas, catalogue.areas),
  ];
  return strange.length === 0 ? undefined : `The catalogue has no ${strange.join(', ')}. Use the ids of its files.`;
}

function unknown(ids: readonly string[] = [], held: readonly { readonly id: string }[]): readonly string[] {
  return ids.filter((id) => held.every((each) => each.id !== id)).map((id) => `"${id}"`);
}

function lineOf({ id, filter, conversation, from, until, reason, by }: Silence): string {
  const what = Object.entries(filter).map(([key, value]) => `${key} ${[value].flat().join(', ')}`);
  const all = what.length === 0 ? 'everything' : what.join('; ');
  const where = conversation === undefined ? '' : `, in the conversation ${conversation} only`;
  return `Silence ${id}: ${all}${where}, from ${from} until ${until}, by ${by}: ${reason}`;
}
