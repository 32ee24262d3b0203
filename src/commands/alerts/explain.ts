import type { Command } from 'commander';
import type { Exception, JudgedFigure } from '../../alerts/exception.ts';
import { ruleOf } from '../../alerts/own-rule.ts';
import { shownHistory } from '../../answers/shown-history.ts';
import type { ShownStep } from '../../answers/shown-history.ts';
import type { Telling } from '../../delivery/telling.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Settings } from '../../settings.ts';
import { exceptionLine } from '../../../cards/news/exception-item.ts';
import { namedException } from '../../../cards/news/exception-world.ts';
import type { NamedException } from '../../../cards/news/exception-world.ts';
import { stepFigureWords } from '../../../cards/news/why-page.ts';
import { groundWords } from '../../../cards/words/evidence.ts';
import { clearsWords } from '../../../cards/words/exception.ts';
import { valueWords } from '../../../cards/words/numeral.ts';
import { reasonWords } from '../../../cards/words/reason.ts';
import { sentence } from '../../../cards/words/sentence.ts';
import { signalWords } from '../../../cards/words/signal.ts';
import { dateWords, dayWords } from '../../../cards/words/time.ts';
import { withdrawnMark } from '../../../cards/words/withdrawal.ts';
import { print, printJson, withKnowledge } from '../command.ts';

/** What is on record of one exception. */
interface Explained {
  readonly exception: Exception;
  readonly history: readonly ShownStep[];
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
        const history = await shownHistory(exception, store.alerts, store.indicators);
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
  const { raisedOn, before, latest, evidence = [], signal } = exception;
  const value = (each: number): string => (unit === undefined ? String(each) : valueWords(each, unit));
  const line = (title: string, { withdrawn, ...each }: JudgedFigure): string =>
    withdrawn === undefined
      ? `${title}: ${value(each.value)} for ${each.period.label}, ${each.status}, published ${dateWords(each.published)}, ${each.source.document}`
      : `${title}: ${withdrawnMark(withdrawn)}, ${each.period.label}`;
  return [
    line('Raised on', raisedOn),
    ...(before === undefined ? [] : [line('Set against', before)]),
    line('Newest', latest),
    ...(unit === undefined ? [] : evidence.map((ground) => `${groundWords(ground, unit)}.`)),
    ...(signal === undefined ? [] : [signalWords(signal)]),
  ];
}

function stepLine(step: ShownStep, named: NamedException, zone: string): string {
  const { at, state, reason, deed } = step;
  const figure = stepFigureWords(step, named);
  const who = deed === undefined ? '' : ` by ${deed.name}${deed.text === '' ? '' : `: ${deed.text}`}`;
  return `  ${dayWords(at, zone)}: ${state}, ${reasonWords(reason)}${figure === '' ? '' : ` (${figure})`}${who}`;
}

function tellingLine({ at, conversation, what, outcome, reason }: Telling, zone: string): string {
  const words = (name: string): string => name.replaceAll('-', ' ');
  return `  ${dayWords(at, zone)}: ${words(what)}, ${words(outcome)} in ${conversation} (${words(reason)})`;
}

function jsonOf({ exception, history, tellings }: Explained, { catalogue }: Knowledge): object {
  const rule = ruleOf(exception, catalogue.rules);
  return {
    ...exception,
    ...figuresShown(exception),
    explanationOfRule: rule?.explanation ?? null,
    kind: rule?.kind ?? null,
    evidence: exception.evidence ?? [],
    history: history.map(({ figure, ...step }) => ({
      ...step,
      ...(figure === undefined ? {} : { value: figure.value }),
    })),
    told: tellings,
  };
}

/** The figures of an exception, those that were taken back without their value. */
function figuresShown({ raisedOn, crossedOn, before, latest, lastTold }: Exception): object {
  return {
    raisedOn: shownOf(raisedOn),
    latest: shownOf(latest),
    ...(crossedOn === undefined ? {} : { crossedOn: shownOf(crossedOn) }),
    ...(before === undefined ? {} : { before: shownOf(before) }),
    ...(lastTold === undefined ? {} : { lastTold: shownOf(lastTold) }),
  };
}

function shownOf(figure: JudgedFigure): object {
  return figure.withdrawn === undefined ? figure : { ...figure, value: null };
}
