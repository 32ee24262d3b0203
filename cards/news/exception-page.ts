import { breaksIn } from '../../src/indicators/breaks.ts';
import { isRefusal } from '../../src/alerts/exception.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Caveat } from '../../src/indicators/indicator.ts';
import { factsOf, listOf, textOf } from '../page.ts';
import type { Block, Fact, Page } from '../page.ts';
import { clearsWords, standsWords } from '../words/exception.ts';
import { inPlace, marked, sourceWords, statusWords } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { ragWords } from '../words/rag.ts';
import { reasonWords } from '../words/reason.ts';
import { capital, sentence } from '../words/sentence.ts';
import { signalWords } from '../words/signal.ts';
import { dateWords, dayWords, periodWords } from '../words/time.ts';
import { breakWords } from '../answers/figure-parts.ts';
import { groundWords } from '../words/evidence.ts';
import { isWithdrawn } from '../words/withdrawal.ts';
import { actsOf } from './acts-of.ts';
import { clearedPage } from './cleared-page.ts';
import { exceptionChoices } from './exception-choices.ts';
import { exceptionLine } from './exception-item.ts';
import { namedException } from './exception-world.ts';
import type { NamedException } from './exception-world.ts';
import { handlingFacts } from './handling.ts';
import { raisedWords } from './raised-words.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';
import { withdrawnPage } from './withdrawn-page.ts';

/** One exception as it is now: standing, cleared, closed with its rule, or without the figure that was taken back. */
export function exceptionPage(exception: Exception, context: NewsContext): Page {
  if (isWithdrawn(exception)) return withdrawnPage(exception, context);
  return exception.state === 'cleared' ? clearedPage(exception, context) : standingPage(exception, context);
}

/** A standing exception with everything that a board needs to judge it: rule, figure, what is known of it, what ends it, who has it in hand. */
function standingPage(exception: Exception, context: NewsContext): Page {
  const named = namedException(exception, context.catalogue);
  const { reference, latest, series } = exception;
  const what = whatWords(exception);
  return {
    summary: `${what} ${reference}: ${exceptionLine(exception, named)}`,
    heading: marked(`${what}: ${inPlace(named, { name: named.area })}`, latest.status === 'illustrative'),
    tone: what === 'Exception' ? 'attention' : 'warning',
    blocks: [
      { kind: 'lead', text: capital(standsWords(exception, named)) },
      ...textOf(capital(periodWords(series.basis, latest.period)), 'strong'),
      ...textOf(worseNote(exception)),
      ...textOf(correctionNote(exception)),
      ...textOf(unjudgedNote(exception)),
      ...factsOf(factsAbout(exception, named, context)),
      ...knownBlocks(exception, named, context),
      ...textOf(signalNote(exception, named)),
      ...textOf(provenanceOf(exception), 'quiet'),
    ],
    ...actsOf([exception], context.catalogue),
    next: exceptionChoices(named),
  };
}

/** How it stands in a word, the strongest first: whoever has it in hand is named among the facts. */
function whatWords({ state, snoozed, acknowledged }: Exception): string {
  if (state === 'recovering') return 'Recovering';
  if (snoozed !== undefined) return 'Snoozed exception';
  return acknowledged === undefined ? 'Exception' : 'Acknowledged exception';
}

function factsAbout(exception: Exception, named: NamedException, context: NewsContext): readonly (Fact | undefined)[] {
  const { reference, severity, raisedAt, crossedOn, latest, follows } = exception;
  const value = named.unit === undefined ? undefined : valueWords(latest.value, named.unit);
  const ends = clearsWords(exception, named);
  const zone = zoneOf(context);
  return [
    { title: 'Reference', value: `${reference}, severity ${severity}` },
    { title: 'Rule', value: exception.ruleName },
    named.rule && { title: 'Why watched', value: sentence(named.rule.explanation) },
    value === undefined || named.rule?.kind === 'threshold' ? undefined : { title: 'Figure', value },
    latest.publishedRag && { title: 'RAG', value: ragWords(latest.publishedRag) },
    crossedOn && { title: 'First crossed', value: `in ${crossedOn.period.label}` },
    { title: 'First raised', value: `${dayWords(raisedAt, zone)}, ${raisedWords(exception, named)}` },
    ends === undefined ? undefined : { title: 'Clears at', value: ends },
    follows === undefined ? undefined : { title: 'Follows', value: `${follows}, which had cleared` },
    ...handlingFacts(exception, zone),
  ];
}

/** That it is worse than people were told before, until the next figure. */
function worseNote({ reason }: Exception): string | undefined {
  return reason === 'worse-by-the-step' || reason === 'worse-after-snooze' || reason === 'worse-while-snoozed'
    ? sentence(capital(reasonWords(reason)))
    : undefined;
}

/** That a figure which this card showed at first is another one now. */
function correctionNote({ raisedOn, latest }: Exception): string | undefined {
  if (raisedOn.withdrawn === undefined) return undefined;
  const same = raisedOn.period.end === latest.period.end;
  return `The figure for ${raisedOn.period.label} that was first shown here was withdrawn${same ? ' and corrected' : ''}.`;
}

/** That the rule could not judge the newest figure, so that what is shown is an older verdict. */
function unjudgedNote({ reason, latest }: Exception): string | undefined {
  if (!isRefusal(reason)) return undefined;
  return `This is how it stood on ${latest.period.label}: the rule can't judge the newest figure, as ${reasonWords(reason)}.`;
}

/** What is recorded about the indicator for the period: its caveats, its last change of definition, named periods. */
function knownBlocks(
  exception: Exception,
  { indicator }: NamedException,
  { catalogue }: NewsContext,
): readonly Block[] {
  const { series, latest } = exception;
  const broken = indicator && breaksIn(indicator, [series.area]).findLast((each) => each.from <= latest.period.end);
  const caveats = indicator?.caveats.filter((caveat) => touches(caveat, series.area, latest.period)) ?? [];
  const spans = catalogue.namedPeriods.filter(
    (span) => span.start <= latest.period.end && span.end >= latest.period.start,
  );
  return listOf('What is known about it', [
    ...(broken === undefined ? [] : [{ text: breakWords(broken) }]),
    ...caveats.map(({ text }) => ({ text: sentence(text) })),
    ...spans.flatMap(({ caveat }) => (caveat === undefined ? [] : [{ text: sentence(caveat) }])),
  ]);
}

function touches(
  { from, to, areas }: Caveat,
  area: string,
  period: { readonly start: string; readonly end: string },
): boolean {
  const inTime = (from === undefined || from <= period.end) && (to === undefined || to >= period.start);
  return inTime && (areas === undefined || areas.includes(area));
}

/** Whether it is a signal or usual variation: by the limits that the rule itself went by, or as the trend's answer tells. */
function signalNote({ evidence = [], signal }: Exception, { unit }: NamedException): string | undefined {
  const limits = evidence.find((ground) => ground.kind === 'limits');
  if (limits !== undefined && unit !== undefined) return `${groundWords(limits, unit)}.`;
  return signal && signalWords(signal);
}

function provenanceOf({ latest }: Exception): string {
  const status = Object.entries(statusWords).find(([name]) => name === latest.status)?.[1] ?? '';
  return `Source: ${sourceWords(latest.source)}. Published ${dateWords(latest.published)}. ${status}`.trim();
}
