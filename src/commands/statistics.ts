import { print, printJson, type AddCommand } from './command.ts';
import { intervalLines, readIntervals } from './statistics/interval-rows.ts';
import { BadFile } from './statistics/table-file.ts';
import { readXmrFiles } from './statistics/xmr-files.ts';
import { xmrLines, xmrReport } from './statistics/xmr-report.ts';

interface Options {
  readonly series?: string;
  readonly json?: boolean;
}

/** `statistics xmr` and `statistics intervals`: the product's methods on a file of numbers, to be checked against others. */
export const addStatistics: AddCommand = (program) => {
  const statistics = program.command('statistics').description('reckon a file of numbers as the bot would');
  statistics
    .command('xmr')
    .description('XmR charts: limits, special causes and assurance of each series')
    .argument('<points>', 'a CSV file with the columns series, index, value and, optional, rebase')
    .option('--series <file>', 'a CSV file with the columns series, improvement_direction and, optional, target')
    .option('--json', 'print one JSON document')
    .action(async (path: string, { series: seriesPath, json }: Options) => {
      const read = await readXmrFiles(path, seriesPath);
      if (read instanceof BadFile) return refuse(read);
      const series = read.map(xmrReport);
      if (json) printJson({ series });
      else print(series.flatMap(xmrLines).join('\n').trimEnd());
    });
  statistics
    .command('intervals')
    .description('confidence intervals of proportions and rates')
    .argument('<file>', 'a CSV file with the columns kind, numerator, denominator, multiplier, confidence')
    .option('--json', 'print one JSON document')
    .action(async (path: string, { json }: Options) => {
      const intervals = await readIntervals(path);
      if (intervals instanceof BadFile) return refuse(intervals);
      if (json) printJson({ intervals });
      else print(intervalLines(intervals).join('\n'));
    });
};

function refuse({ sentence }: BadFile): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
