import type { Exception } from '../../src/alerts/exception.ts';
import type { ShownStep } from '../../src/answers/shown-history.ts';
import type { Telling } from '../../src/delivery/telling.ts';
import { factsOf, listOf, textOf } from '../page.ts';
import type { Fact, Item, Page } from '../page.ts';
import { groundWords } from '../words/evidence.ts';
import { clearsWords } from '../words/exception.ts';
import { inPlace } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { reasonWords } from '../words/reason.ts';
import { capital, sentence } from '../words/sentence.ts';
import { signalWords } from '../words/signal.ts';
import { dayWords } from '../words/time.ts';
import { withdrawnMark } from '../words/withdrawal.ts';
import { exceptionChoices } from './exception-choices.ts';
import { exceptionLine } from './exception-item.ts';
import type { NamedException } from './exception-world.ts';
import { usualZone } from './news-context.ts';

/** What is known of how an exception came about. */
export interface WhyOf {
  readonly exception: Exception;
  readonly history: readonly ShownStep[];
  /** What this conversation was told of it. */
  readonly tellings: readonly Telling[];
  readonly named: NamedException;
}

/** Why an exception is told: its rule, its figures and what the verdict stands on, signal or usual variation, its history, and what was told here. */
export function whyPage({ exception, history, tellings, named }: WhyOf, zone = usualZone): Page {
  const { reference, evidence = [] } = exception;
  const { unit } = named;
  const { signal } = exception;
  const grounds = unit === undefined ? [] : evidence.map((ground) => ({ text: `${groundWords(ground, unit)}.` }));
  const told = tellings.filter(({ outcome }) => outcome === 'told');
  return {
    summary: `Why ${reference}: ${exceptionLine(exception, named)}`,
    heading: `Why ${reference}: ${inPlace(named, { name: named.area })}`,
    blocks: [
      ...factsOf(factsAbout(exception, named)),
      ...listOf('What the verdict stands on', grounds),
      ...textOf(signal && signalWords(signal)),
      ...listOf(
        'History',
        history.map((step) => stepItem(step, named, zone)),
      ),
      ...listOf(
        'Told here',
        told.map(({ at, what }) => ({ text: `${dayWords(at, zone)}: ${what.replaceAll('-', ' ')}` })),
      ),
    ],
    next: exceptionChoices(named),
  };
}

function factsAbout(exception: Exception, named: NamedException): readonly (Fact | undefined)[] {
  const { rule } = named;
  const ends = exception.state === 'cleared' ? undefined : clearsWords(exception, named);
  return [
    { title: 'Rule', value: exception.ruleName },
    rule && { title: 'Why it is watched', value: sentence(rule.explanation) },
    rule?.owner === undefined ? undefined : { title: 'Owner', value: rule.owner },
    { title: 'State', value: `${exception.state}: ${reasonWords(exception.reason)}` },
    { title: 'Raised on', value: figureWords(exception.raisedOn, named) },
    exception.before && { title: 'Set against', value: figureWords(exception.before, named) },
    { title: 'Newest', value: figureWords(exception.latest, named) },
    ends === undefined ? undefined : { title: 'Clears at', value: ends },
  ];
}

function figureWords({ value, period, withdrawn, status }: Exception['latest'], { unit }: NamedException): string {
  if (withdrawn !== undefined) return `${withdrawnMark(withdrawn)}, ${period.label}`;
  return `${unit === undefined ? String(value) : valueWords(value, unit)} in ${period.label}, ${status}`;
}

function stepItem(step: ShownStep, named: NamedException, zone: string): Item {
  const { at, reason, deed } = step;
  const who = deed === undefined ? stepFigureWords(step, named) : `${deed.name}: ${deed.text}`;
  return { text: `${dayWords(at, zone)}: ${capital(reasonWords(reason))}`, ...(who === '' ? {} : { detail: who }) };
}

/** The figure that a step was about: "49% in Q4 2020/21", or that it is not shown any more; empty where there was none. */
export function stepFigureWords({ period, figure, gone }: ShownStep, { unit }: NamedException): string {
  if (period === undefined) return '';
  if (gone) return `${period}, withdrawn since`;
  return figure === undefined || figure.value === null || unit === undefined
    ? period
    : `${valueWords(figure.value, unit)} in ${period}`;
}
