import type { Command } from 'commander';
import type { AlertStep } from '../../alerts/alert-log.ts';
import type { Exception } from '../../alerts/exception.ts';
import { ruleOf } from '../../alerts/own-rule.ts';
import type { Telling } from '../../delivery/telling.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Settings } from '../../settings.ts';
import { exceptionLine } from '../../../cards/news/exception-item.ts';
import { namedException } from '../../../cards/news/exception-world.ts';
import type { NamedException } from '../../../cards/news/exception-world.ts';
import { groundWords } from '../../../cards/words/evidence.ts';
import { clearsWords } from '../../../cards/words/exception.ts';
import { valueWords } from '../../../cards/words/numeral.ts';
import { reasonWords } from '../../../cards/words/reason.ts';
import { sentence } from '../../../cards/words/sentence.ts';
import { dateWords, dayWords } from '../../../cards/words/time.ts';
import { print, printJson, withKnowledge } from '../command.ts';

/** What is on record of one exception. */
interface Explained {
  readonly exception: Exception;
  readonly history: readonly AlertStep[];
  readonly tellings: readonly Telling[];
}

/** `alerts explain`: the rule, the figures, what the verdict stands on, the history, and who was told what when. */
export function addExplain(alerts: Command, settings: () => Settings): void {
  alerts
    .command('explain')
    .description('why an exception was raised, what became of it, and who was told what when')
    .argument('<reference>', 'the reference of the exception, such as A-0001')
    .option('--json', 'print one JSON document')
    .action((reference: string, options: { readonly json?: boolean }) =>
      withKnowledge(settings(), async (knowledge) => {
        const { store } = knowledge;
        const exception = await store.alerts.named(reference.trim().toUpperCase());
        if (exception === undefined) {
          process.stderr.write(`There is no exception ${reference}. "alerts list" names those on record.\n`);
          process.exitCode = 1;
          return;
        }
        const history = await store.alerts.history(exception.reference);
        const tellings = await store.tellings.tellings(exception.reference);
        const explained = { exception, history, tellings };
        if (options.json) printJson(jsonOf(explained, knowledge));
        else for (const line of linesOf(explained, knowledge, settings().timeZone)) print(line);
      }),
    );
}

function linesOf(
  { exception, history, tellings }: Explained,
  { catalogue }: Knowledge,
  zone: string,
): readonly string[] {
  const named = namedException(exception, catalogue);
  const { rule } = named;
  const ends = exception.state === 'cleared' ? undefined : clearsWords(exception, named);
  return [
    `${exception.reference}, ${exception.state}, severity ${exception.severity}: ${exceptionLine(exception, named)}`,
    '',
    `Rule: ${exception.ruleName} (${exception.rule}${rule === undefined ? ', no longer in the catalogue' : `, ${rule.kind}`})`,
    ...(rule === undefined ? [] : [`Why it is watched: ${sentence(rule.explanation)}`]),
    ...(rule?.owner === undefined ? [] : [`Owner: ${rule.owner}`]),
    `State: ${sentence(reasonWords(exception.reason))}`,
    ...(ends === undefined ? [] : [`Clears at: ${ends}`]),
    ...(exception.follows === undefined ? [] : [`Follows ${exception.follows}, which had cleared.`]),
    '',
    ...figureLines(exception, named),
    '',
    'History:',
    ...history.map((step) => stepLine(step, named, zone)),
    '',
    ...(tellings.length === 0
      ? ['Nobody was told of it.']
      : ['Who was told:', ...tellings.map((each) => tellingLine(each, zone))]),
  ];
}

function figureLines(exception: Exception, { unit }: NamedException): readonly string[] {
  const { raisedOn, before, latest, evidence = [] } = exception;
  const value = (each: number): string => (unit === undefined ? String(each) : valueWords(each, unit));
  const line = (title: string, each: Exception['latest']): string =>
    `${title}: ${value(each.value)} for ${each.period.label}, ${each.status}, published ${dateWords(each.published)}, ${each.source.document}`;
  return [
    line('Raised on', raisedOn),
    ...(before === undefined ? [] : [line('Set against', before)]),
    line('Newest', latest),
    ...(unit === undefined ? [] : evidence.map((ground) => `${groundWords(ground, unit)}.`)),
  ];
}

function stepLine(
  { at, state, reason, period, value, deed }: AlertStep,
  { unit }: NamedException,
  zone: string,
): string {
  const written = value === undefined || unit === undefined ? '' : valueWords(value, unit);
  const figure = period === undefined ? '' : ` (${[written, period].filter((each) => each !== '').join(' for ')})`;
  const who = deed === undefined ? '' : ` by ${deed.name}${deed.text === '' ? '' : `: ${deed.text}`}`;
  return `  ${dayWords(at, zone)}: ${state}, ${reasonWords(reason)}${figure}${who}`;
}

function tellingLine({ at, conversation, what, outcome, reason }: Telling, zone: string): string {
  const words = (name: string): string => name.replaceAll('-', ' ');
  return `  ${dayWords(at, zone)}: ${words(what)}, ${words(outcome)} in ${conversation} (${words(reason)})`;
}

function jsonOf({ exception, history, tellings }: Explained, { catalogue }: Knowledge): object {
  const rule = ruleOf(exception, catalogue.rules);
  return {
    ...exception,
    explanationOfRule: rule?.explanation ?? null,
    kind: rule?.kind ?? null,
    evidence: exception.evidence ?? [],
    history,
    told: tellings,
  };
}
