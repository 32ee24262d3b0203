import type { Exception } from '../../src/alerts/exception.ts';
import { basisNames, periodsOverlap } from '../../src/indicators/basis.ts';
import type { Caveat } from '../../src/indicators/indicator.ts';
import type { Choice } from '../../src/questions/question.ts';
import { factsOf, listOf, textOf } from '../page.ts';
import type { Block, Fact, Page } from '../page.ts';
import { clearsWords, standsWords } from '../words/exception.ts';
import { inPlace, marked, sourceWords, statusWords } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { ragWords } from '../words/rag.ts';
import { capital, sentence } from '../words/sentence.ts';
import { dateWords, dayWords, periodWords } from '../words/time.ts';
import { breakWords } from '../answers/figure-parts.ts';
import { exceptionLine } from './exception-item.ts';
import { namedException } from './exception-world.ts';
import type { NamedException } from './exception-world.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** One exception with everything that a board needs to judge it: rule, figure, what is known of it, and what ends it. */
export function exceptionPage(exception: Exception, context: NewsContext): Page {
  const named = namedException(exception, context.catalogue);
  const illustrative = exception.latest.status === 'illustrative';
  return {
    summary: `Exception ${exception.reference}: ${exceptionLine(exception, named)}`,
    heading: marked(`Exception: ${inPlace(named, { name: named.area })}`, illustrative),
    tone: 'attention',
    blocks: [
      { kind: 'lead', text: capital(standsWords(exception, named)) },
      ...textOf(capital(periodWords(exception.series.basis, exception.latest.period)), 'strong'),
      ...factsOf(factsAbout(exception, named, context)),
      ...knownBlocks(exception, named, context),
      ...textOf(signalNote(exception)),
      ...textOf(provenanceOf(exception), 'quiet'),
    ],
    next: exceptionChoices(named),
  };
}

function factsAbout(exception: Exception, named: NamedException, context: NewsContext): readonly (Fact | undefined)[] {
  const { reference, severity, raisedAt, raisedOn, latest, follows, acknowledged } = exception;
  const value = named.unit === undefined ? undefined : valueWords(latest.value, named.unit);
  const ends = clearsWords(exception, named);
  return [
    { title: 'Reference', value: `${reference}, severity ${severity}` },
    { title: 'Rule', value: exception.ruleName },
    named.rule && { title: 'Why it is watched', value: sentence(named.rule.explanation) },
    value === undefined || named.rule?.kind === 'threshold' ? undefined : { title: 'Figure', value },
    latest.publishedRag && { title: 'RAG', value: ragWords(latest.publishedRag) },
    { title: 'First raised', value: `${dayWords(raisedAt, zoneOf(context))}, on ${raisedOn.period.label}` },
    ends === undefined ? undefined : { title: 'Clears at', value: ends },
    follows === undefined ? undefined : { title: 'Follows', value: `${follows}, which had cleared` },
    acknowledged === undefined ? undefined : { title: 'Acknowledged by', value: acknowledged.name },
  ];
}

/** What is recorded about the indicator for the period: its caveats, its last change of definition, named periods. */
function knownBlocks(
  exception: Exception,
  { indicator }: NamedException,
  { catalogue }: NewsContext,
): readonly Block[] {
  const { series, latest } = exception;
  const broken = indicator?.breaks.findLast((each) => each.from <= latest.period.end);
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

/** Whether the figure is a signal can't be told from one figure against a limit; the card says so rather than implying it. */
function signalNote({ series }: Exception): string {
  const why = periodsOverlap(series.basis)
    ? `neighbouring periods of ${basisNames[series.basis]} overlap`
    : 'the rule looks at single figures';
  return `Signal or usual variation: not tested, as ${why}.`;
}

function provenanceOf({ latest }: Exception): string {
  const status = Object.entries(statusWords).find(([name]) => name === latest.status)?.[1] ?? '';
  return `Source: ${sourceWords(latest.source)}. Published ${dateWords(latest.published)}. ${status}`.trim();
}

/** The questions that an exception leads to. */
export function exceptionChoices({ name, area }: NamedException): readonly Choice[] {
  return [
    { title: `Show trend of ${name}`, text: `${name} trend in ${area}` },
    { title: `What ${name} means`, text: `Definition of ${name}` },
    { title: 'Show all exceptions', text: 'What needs attention?' },
  ];
}
