import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { backtest } from '../../imports/backtest.ts';
import type { Backtest, Backtested } from '../../imports/backtest.ts';
import type { Rule } from '../../alerts/rule.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Settings } from '../../settings.ts';
import { openStore } from '../../store/open.ts';
import { exceptionLine } from '../../../cards/news/exception-item.ts';
import { namedException } from '../../../cards/news/exception-world.ts';
import { countOf } from '../../../cards/words/numeral.ts';
import { dateWords } from '../../../cards/words/time.ts';
import { reasonWords } from '../../../cards/words/reason.ts';
import { print, printJson, withKnowledge } from '../command.ts';
import { ruleMeant } from './rule-meant.ts';

/** `alerts backtest`: what a rule would have raised, told by the days on which figures became known. */
export function addBacktest(alerts: Command, settings: () => Settings): void {
  alerts
    .command('backtest')
    .description('tell the past again to a rule: what it would have raised, for how long, and how often it flapped')
    .argument('<rule>', "a rule's id in the catalogue, or a YAML file with a new rule")
    .option('--json', 'print one JSON document')
    .action((text: string, options: { readonly json?: boolean }) =>
      withKnowledge(settings(), async (knowledge) => {
        const rule = await ruleMeant(text, knowledge.catalogue);
        if ('refused' in rule) {
          process.stderr.write(`${rule.refused}\n`);
          process.exitCode = 1;
          return;
        }
        const told = await inOwnStore(rule, knowledge, settings().timeZone);
        if (options.json) printJson(jsonOf(rule, told));
        else for (const line of linesOf(rule, told, knowledge)) print(line);
      }),
    );
}

/** The past is told again in a store of its own, which is gone afterwards. */
async function inOwnStore(rule: Rule, { store, catalogue }: Knowledge, timeZone: string): Promise<Backtest> {
  const folder = await mkdtemp(join(tmpdir(), 'safer-backtest-'));
  const into = await openStore({ kind: 'folder', folder });
  try {
    return await backtest(rule, { from: store.indicators, into, catalogue, timeZone });
  } finally {
    await into.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function linesOf(
  rule: Rule,
  { exceptions, publications, figures, from, to, silent }: Backtest,
  { catalogue }: Knowledge,
) {
  if (from === undefined || to === undefined) return [`No figure is held that the rule ${rule.id} watches.`];
  const flapped = exceptions.filter((each) => each.flapped).length;
  const watched = { ...catalogue, rules: [...catalogue.rules.filter(({ id }) => id !== rule.id), rule] };
  return [
    `${rule.name} (${rule.id}): ${countOf(figures, 'figure')} of ${countOf(publications, 'publication')}, known from ${dateWords(from)} to ${dateWords(to)}`,
    ...exceptions.map((each) => lineOf(each, exceptionLine(each.exception, namedException(each.exception, watched)))),
    `${countOf(exceptions.length, 'exception')}, of which ${flapped} flapped: raised again within a year of clearing.`,
    ...silent.map(({ reason, times }) => `Silent ${times === 1 ? 'once' : `${times} times`}: ${reasonWords(reason)}.`),
  ];
}

function lineOf({ exception, raised, cleared, days, worse, flapped }: Backtested, line: string): string {
  const ended =
    cleared === undefined
      ? `still standing after ${countOf(days, 'day')}`
      : `cleared ${dateWords(cleared)} after ${countOf(days, 'day')}`;
  const more = [
    ...(worse > 0 ? [`told worse ${worse === 1 ? 'once' : `${worse} times`}`] : []),
    ...(flapped ? ['flapped'] : []),
  ];
  return [`Raised ${dateWords(raised)} on ${exception.raisedOn.period.label}`, ended, ...more, line].join('; ');
}

function jsonOf(rule: Rule, { exceptions, ...rest }: Backtest): object {
  return {
    rule: rule.id,
    ...rest,
    exceptions: exceptions.map(({ exception, cleared, ...each }) => ({
      ...exception.series,
      period: exception.raisedOn.period.label,
      value: exception.raisedOn.value,
      reason: exception.reason,
      ...each,
      cleared: cleared ?? null,
    })),
    flapped: exceptions.filter((each) => each.flapped).length,
  };
}
