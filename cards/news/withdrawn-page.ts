import type { Exception } from '../../src/alerts/exception.ts';
import { factsOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { inPlace } from '../words/figure.ts';
import { dayWords } from '../words/time.ts';
import { withdrawalWords } from '../words/withdrawal.ts';
import { exceptionChoices } from './exception-choices.ts';
import { namedException } from './exception-world.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** What is left of an exception whose figure was taken back: which one it was, and nothing that was withdrawn. */
export function withdrawnPage(exception: Exception, context: NewsContext): Page {
  const named = namedException(exception, context.catalogue);
  const { reference, ruleName, raisedAt, latest, raisedOn } = exception;
  const on = latest.withdrawn ?? raisedOn.withdrawn;
  const zone = zoneOf(context);
  return {
    summary: `Withdrawn: ${reference}, ${inPlace(named, { name: named.area })}`,
    heading: `Withdrawn: ${inPlace(named, { name: named.area })}`,
    tone: 'warning',
    blocks: [
      ...textOf(withdrawalWords(exception), 'strong'),
      ...factsOf([
        { title: 'Reference', value: reference },
        { title: 'Rule', value: ruleName },
        { title: 'Was raised', value: `${dayWords(raisedAt, zone)}, on ${raisedOn.period.label}` },
        on && { title: 'Withdrawn', value: dayWords(on.at, zone) },
      ]),
    ],
    next: exceptionChoices(named),
  };
}
