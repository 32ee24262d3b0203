import type { Exception } from '../../src/alerts/exception.ts';
import { factsOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { standsWords } from '../words/exception.ts';
import { inPlace } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { capital } from '../words/sentence.ts';
import { dateWords, dayWords, periodWords } from '../words/time.ts';
import { sourceWords } from '../words/figure.ts';
import { exceptionChoices } from './exception-page.ts';
import { exceptionLine } from './exception-item.ts';
import { namedException } from './exception-world.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** The all-clear of one exception: what the figure is now, and what it was when the exception was raised. */
export function clearedPage(exception: Exception, context: NewsContext): Page {
  const named = namedException(exception, context.catalogue);
  const { reference, latest, raisedAt, raisedOn, series } = exception;
  const was = named.unit === undefined ? String(raisedOn.value) : valueWords(raisedOn.value, named.unit);
  return {
    summary: `All clear for ${reference}: ${exceptionLine(exception, named)}`,
    heading: `All clear: ${inPlace(named, { name: named.area })}`,
    tone: 'good',
    blocks: [
      { kind: 'lead', text: capital(standsWords(exception, named)) },
      ...textOf(capital(periodWords(series.basis, latest.period)), 'strong'),
      ...textOf(whyCleared(exception, was)),
      ...factsOf([
        { title: 'Reference', value: reference },
        { title: 'Rule', value: exception.ruleName },
        { title: 'Was raised', value: `${dayWords(raisedAt, zoneOf(context))}, at ${was} in ${raisedOn.period.label}` },
      ]),
      ...textOf(`Source: ${sourceWords(latest.source)}. Published ${dateWords(latest.published)}.`, 'quiet'),
    ],
    next: exceptionChoices(named),
  };
}

/** What besides a new period cleared it: the figure was withdrawn, or revised for the same period. */
function whyCleared({ reason, raisedOn, latest }: Exception, was: string): string {
  if (reason === 'figure-withdrawn') return `The figure that raised it, ${was}, was withdrawn.`;
  return raisedOn.period.end === latest.period.end ? `The figure for this period was revised from ${was}.` : '';
}
