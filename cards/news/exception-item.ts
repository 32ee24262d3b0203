import { breaksIn } from '../../src/indicators/breaks.ts';
import { isRefusal } from '../../src/alerts/exception.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Item } from '../page.ts';
import { clearsWords, standsWords } from '../words/exception.ts';
import { inPlace, marked, sourceWords } from '../words/figure.ts';
import { valueWords } from '../words/numeral.ts';
import { signalName } from '../words/signal.ts';
import { dateWords, periodWords } from '../words/time.ts';
import { isWithdrawn, withdrawnMark } from '../words/withdrawal.ts';
import type { NamedException } from './exception-world.ts';

/** An exception as one entry of a list: what stands to which rule, and under it reference, severity, period, end, signal or usual variation, status, source and the last change of definition. */
export function exceptionItem(exception: Exception, named: NamedException): Item {
  return { text: exceptionLine(exception, named), detail: detailOf(exception, named), strong: true };
}

/** An exception in one line: "MARAC repeats, Leicestershire: 49% is above 40%". */
export function exceptionLine(exception: Exception, named: NamedException): string {
  const title = inPlace({ name: named.name }, { name: named.area });
  const { latest, raisedOn } = exception;
  const { status } = latest;
  const withdrawn = latest.withdrawn ?? raisedOn.withdrawn;
  if (withdrawn !== undefined && isWithdrawn(exception)) return `${title}: ${withdrawnMark(withdrawn)}`;
  return `${marked(title, status === 'illustrative')}: ${standsWords(exception, named)}`;
}

const stateWords: Readonly<Record<Exception['state'], readonly string[]>> = {
  pending: ['not confirmed yet'],
  open: [],
  recovering: ['recovering'],
  cleared: ['cleared'],
};

function detailOf(exception: Exception, named: NamedException): string {
  if (isWithdrawn(exception)) return withdrawnDetail(exception);
  const { reference, severity, series, latest, state, acknowledged, snoozed, follows } = exception;
  const ends = state === 'cleared' ? undefined : clearsWords(exception, named);
  const broken =
    named.indicator && breaksIn(named.indicator, [series.area]).findLast(({ from }) => from <= latest.period.end);
  return [
    reference,
    ...(exception.reason === 'rule-changed' ? ['closed, as its rule changed'] : stateWords[state]),
    ...(isRefusal(exception.reason) ? ['newest figure not judged'] : []),
    `severity ${severity}`,
    periodWords(series.basis, latest.period),
    ...(ends === undefined ? [] : [`clears at ${ends}`]),
    ...(follows === undefined ? [] : [`follows ${follows}`]),
    ...(acknowledged === undefined ? [] : [`acknowledged by ${acknowledged.name}`]),
    ...(snoozed === undefined ? [] : [`snoozed until ${dateWords(snoozed.until)}`]),
    ...(named.rule?.kind === 'threshold' || named.unit === undefined
      ? []
      : [`at ${valueWords(latest.value, named.unit)}`]),
    ...(exception.signal === undefined ? [] : [signalName(exception.signal)]),
    latest.status,
    sourceWords(latest.source),
    ...(broken === undefined
      ? []
      : [
          `${broken.areas === undefined ? 'definition' : 'what is counted here'} changed from ${dateWords(broken.from)}`,
        ]),
  ].join(' · ');
}

/** Of one whose figure was taken back no more is told than which it was. */
function withdrawnDetail({ reference, series, latest, raisedOn, state }: Exception): string {
  const { period } = latest.withdrawn === undefined ? raisedOn : latest;
  return [reference, ...(state === 'cleared' ? ['closed'] : []), periodWords(series.basis, period)].join(' · ');
}
