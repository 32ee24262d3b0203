import type { Exception } from '../../src/alerts/exception.ts';
import type { Item } from '../page.ts';
import { clearsWords, standsWords } from '../words/exception.ts';
import { inPlace, marked, sourceWords } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { changedWords } from '../words/verdict.ts';
import { periodWords } from '../words/time.ts';
import type { NamedException } from './exception-world.ts';

/** An exception as one entry of a list: what stands to which rule, and under it reference, severity, period, end, status, source and the last change of definition. */
export function exceptionItem(exception: Exception, named: NamedException): Item {
  return { text: exceptionLine(exception, named), detail: detailOf(exception, named), strong: true };
}

/** An exception in one line: "MARAC repeats, Leicestershire: 49% is above 40%". */
export function exceptionLine(exception: Exception, named: NamedException): string {
  const title = inPlace({ name: named.name }, { name: named.area });
  return `${marked(title, exception.latest.status === 'illustrative')}: ${standsWords(exception, named)}`;
}

function detailOf(exception: Exception, named: NamedException): string {
  const { reference, severity, series, latest, state, acknowledged, follows } = exception;
  const ends = state === 'cleared' ? undefined : clearsWords(exception, named);
  const broken = named.indicator?.breaks.findLast(({ from }) => from <= latest.period.end);
  return [
    reference,
    `severity ${severity}`,
    periodWords(series.basis, latest.period),
    ...(ends === undefined ? [] : [`clears at ${ends}`]),
    ...(follows === undefined ? [] : [`follows ${follows}`]),
    ...(acknowledged === undefined ? [] : [`acknowledged by ${acknowledged.name}`]),
    ...(named.rule?.kind === 'threshold' || named.unit === undefined
      ? []
      : [`at ${valueWords(latest.value, named.unit)}`]),
    latest.status,
    sourceWords(latest.source),
    ...(broken === undefined ? [] : [changedWords(broken)]),
  ].join(' · ');
}
