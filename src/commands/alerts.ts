import type { Exception } from '../alerts/exception.ts';
import type { Knowledge } from '../knowledge.ts';
import { exceptionLine } from '../../cards/news/exception-item.ts';
import { namedException } from '../../cards/news/exception-world.ts';
import { addBacktest } from './alerts/backtest.ts';
import { addEvaluate } from './alerts/evaluate.ts';
import { addExplain } from './alerts/explain.ts';
import { addSilences } from './alerts/silence.ts';
import { addSimulate } from './alerts/simulate.ts';
import { print, printJson, withKnowledge, type AddCommand } from './command.ts';

/** `alerts list`: every exception on record, the newest first. */
export const addAlerts: AddCommand = (program, settings) => {
  const alerts = program.command('alerts').description('what the rules have raised');
  alerts
    .command('list')
    .description('list the exceptions on record, the newest first')
    .option('--json', 'print one JSON document')
    .action((options: { readonly json?: boolean }) =>
      withKnowledge(settings(), async (knowledge) => {
        const exceptions = await knowledge.store.alerts.all(1000);
        if (options.json) printJson(exceptions.map((each) => exceptionJson(each, knowledge)));
        else if (exceptions.length === 0) print('No exception is on record.');
        else for (const each of exceptions) print(lineOf(each, knowledge));
      }),
    );
  addEvaluate(alerts, settings);
  addExplain(alerts, settings);
  addBacktest(alerts, settings);
  addSimulate(alerts, settings);
  addSilences(alerts, settings);
};

function lineOf(exception: Exception, { catalogue }: Knowledge): string {
  const whose = exception.own === undefined ? '' : ` (set by the conversation ${exception.own.heardIn} for itself)`;
  const line = exceptionLine(exception, namedException(exception, catalogue));
  return `${exception.reference}, ${exception.state}: ${line}${whose}`;
}

/** One exception in the public shape of `alerts list --json`. */
function exceptionJson(exception: Exception, { catalogue }: Knowledge): object {
  const { series, latest } = exception;
  return {
    reference: exception.reference,
    indicator: catalogue.indicators.find((each) => each.id === series.indicator)?.name ?? series.indicator,
    area: catalogue.areas.find((each) => each.id === series.area)?.name ?? series.area,
    period: latest.period.label,
    rule: exception.rule,
    state: exception.state,
    reason: exception.reason,
    // What was taken back is shown to nobody any more.
    value: latest.withdrawn === undefined ? latest.value : null,
    since: exception.raisedAt,
    acknowledgedBy: exception.acknowledged?.name ?? null,
    ...(exception.own === undefined ? {} : { setBy: exception.own.heardIn }),
  };
}
