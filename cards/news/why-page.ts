import type { AlertStep } from '../../src/alerts/alert-log.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Telling } from '../../src/delivery/telling.ts';
import { factsOf, listOf } from '../page.ts';
import type { Fact, Item, Page } from '../page.ts';
import { groundWords } from '../words/evidence.ts';
import { clearsWords } from '../words/exception.ts';
import { inPlace } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { reasonWords } from '../words/reason.ts';
import { capital, sentence } from '../words/sentence.ts';
import { dayWords } from '../words/time.ts';
import { withdrawnMark } from '../words/withdrawal.ts';
import { exceptionChoices } from './exception-choices.ts';
import { exceptionLine } from './exception-item.ts';
import type { NamedException } from './exception-world.ts';
import { usualZone } from './news-context.ts';

/** What is known of how an exception came about. */
export interface WhyOf {
  readonly exception: Exception;
  readonly history: readonly AlertStep[];
  /** What this conversation was told of it. */
  readonly tellings: readonly Telling[];
  readonly named: NamedException;
}

/** Why an exception is told: its rule, its figures and what the verdict stands on, its history, and what was told here. */
export function whyPage({ exception, history, tellings, named }: WhyOf, zone = usualZone): Page {
  const { reference, evidence = [] } = exception;
  const { unit } = named;
  const grounds = unit === undefined ? [] : evidence.map((ground) => ({ text: `${groundWords(ground, unit)}.` }));
  const told = tellings.filter(({ outcome }) => outcome === 'told');
  return {
    summary: `Why ${reference}: ${exceptionLine(exception, named)}`,
    heading: `Why ${reference}: ${inPlace(named, { name: named.area })}`,
    blocks: [
      ...factsOf(factsAbout(exception, named)),
      ...listOf('What the verdict stands on', grounds),
      ...listOf(
        'History',
        history.map((step) => stepItem(step, exception, named, zone)),
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

function stepItem(step: AlertStep, exception: Exception, { unit }: NamedException, zone: string): Item {
  const { at, reason, period, value, deed } = step;
  const shown = value === undefined || unit === undefined || isGone(step, exception) ? '' : valueWords(value, unit);
  const figure = period === undefined ? '' : [shown, period].filter((each) => each !== '').join(' in ');
  const who = deed === undefined ? figure : `${deed.name}: ${deed.text}`;
  return { text: `${dayWords(at, zone)}: ${capital(reasonWords(reason))}`, ...(who === '' ? {} : { detail: who }) };
}

/** Whether the step was about a figure that was taken back since. */
function isGone({ period, value }: AlertStep, { raisedOn, latest, before, lastTold, crossedOn }: Exception): boolean {
  return [raisedOn, latest, before, lastTold, crossedOn].some(
    (each) => each?.withdrawn !== undefined && each.period.label === period && each.value === value,
  );
}
