import type { Exception } from '../../src/alerts/exception.ts';
import { factsOf, textOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { standsWords } from '../words/exception.ts';
import { inPlace } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { capital } from '../words/sentence.ts';
import { dateWords, dayWords, periodWords } from '../words/time.ts';
import { sourceWords } from '../words/figure.ts';
import { exceptionChoices } from './exception-choices.ts';
import { exceptionLine } from './exception-item.ts';
import { namedException } from './exception-world.ts';
import type { NamedException } from './exception-world.ts';
import { handlingFacts } from './handling.ts';
import { raisedWords } from './raised-words.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** The all-clear of one exception: what the figure is now, and what it was when the exception was raised. */
export function clearedPage(exception: Exception, context: NewsContext): Page {
  const named = namedException(exception, context.catalogue);
  const { reference, latest, raisedAt, series } = exception;
  const closed = exception.reason === 'rule-changed';
  const period = periodWords(series.basis, latest.period);
  return {
    summary: closed
      ? `Closed, no all-clear, ${reference}: ${inPlace(named, { name: named.area })}`
      : `All clear for ${reference}: ${exceptionLine(exception, named)}`,
    heading: `${closed ? 'Closed, rule changed' : 'All clear'}: ${inPlace(named, { name: named.area })}`,
    tone: closed ? 'warning' : 'good',
    blocks: [
      ...(closed ? textOf(ruleGone, 'strong') : [leadOf(exception, named)]),
      ...textOf(closed ? undefined : capital(period), 'strong'),
      ...textOf(whyCleared(exception)),
      ...factsOf([
        { title: 'Reference', value: reference },
        { title: 'Rule', value: exception.ruleName },
        { title: 'Was raised', value: `${dayWords(raisedAt, zoneOf(context))}, ${raisedWords(exception, named)}` },
        closed ? { title: 'Newest figure', value: `${latestWords(exception, named)}, ${period}` } : undefined,
        ...handlingFacts(exception, zoneOf(context)),
      ]),
      ...textOf(`Source: ${sourceWords(latest.source)}. Published ${dateWords(latest.published)}.`, 'quiet'),
    ],
    next: exceptionChoices(named),
  };
}

const ruleGone = 'Its rule was changed or removed, so the exception is closed. This is no all-clear.';

function leadOf(exception: Exception, named: NamedException): Block {
  return { kind: 'lead', text: capital(standsWords(exception, named)) };
}

function latestWords({ latest }: Exception, { unit }: NamedException): string {
  return unit === undefined ? String(latest.value) : valueWords(latest.value, unit);
}

/** What besides a new period cleared it: the figure was withdrawn, or revised for the same period. */
function whyCleared({ reason, revisedFrom }: Exception): string {
  if (reason === 'figure-withdrawn') return 'The figure that raised it was withdrawn.';
  return revisedFrom === undefined ? '' : 'A revised figure for this period cleared it.';
}
