import type { Command } from 'commander';
import type { Exception } from '../../alerts/exception.ts';
import { evaluateClock } from '../../imports/evaluate-clock.ts';
import { exceptionLine } from '../../../cards/news/exception-item.ts';
import { namedException } from '../../../cards/news/exception-world.ts';
import { countOf } from '../../../cards/words/numeral.ts';
import type { Settings } from '../../settings.ts';
import { now, print, printJson, withKnowledge } from '../command.ts';

interface Options {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `alerts evaluate`: puts the rules that look at the clock to their series now, rather than tomorrow morning. */
export function addEvaluate(alerts: Command, settings: () => Settings): void {
  alerts
    .command('evaluate')
    .description('judge what depends on the clock, such as late releases, and tell what follows')
    .option('--dry-run', 'tell what would follow, and change nothing')
    .option('--json', 'print one JSON document')
    .action(({ json, dryRun = false }: Options) =>
      withKnowledge(settings(), async ({ store, catalogue }) => {
        const { timeZone } = settings();
        const judged = await evaluateClock({ store, catalogue, timeZone }, now(), dryRun);
        const { raised, worse, cleared, quiet } = judged;
        if (json) {
          const references = (all: readonly Exception[]) => all.map(({ reference }) => reference);
          return printJson({
            raised: references(raised),
            worse: references(worse),
            cleared: references(cleared),
            quiet: quiet.map(({ rule, series, reason }) => ({ rule, ...series, reason })),
          });
        }
        const line = (word: string) => (each: Exception) =>
          `${word} ${each.reference}: ${exceptionLine(each, namedException(each, catalogue))}`;
        for (const each of [
          ...raised.map(line('Raised')),
          ...worse.map(line('Worse')),
          ...cleared.map(line('Cleared')),
        ]) {
          print(each);
        }
        if (raised.length + worse.length + cleared.length === 0) print('Nothing changed.');
        print(`${countOf(quiet.length, 'judgement')} without anything to tell.`);
      }),
    );
}
