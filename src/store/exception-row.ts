import type { Insertable, Selectable } from 'kysely';
import { wasTold } from '../alerts/exception.ts';
import type { Exception } from '../alerts/exception.ts';
import { exception as schema } from './json/exception.ts';
import { valueOf } from './json/text.ts';
import type { ExceptionTable } from './tables.ts';

/** A row of the alert log, as the exception that was recorded. */
export function exceptionOf(row: Pick<Selectable<ExceptionTable>, 'details'>): Exception {
  return valueOf(schema, row.details);
}

/** The row of an exception. Throws for a reference that is not of the form A-0001. */
export function rowOfException(exception: Exception): Insertable<ExceptionTable> {
  const { reference, rule, severity, series, state } = exception;
  const { indicator, area, basis } = series;
  const details = JSON.stringify(exception);
  const told = wasTold(exception) ? 1 : 0;
  return { reference, number: numberOf(reference), rule, severity, indicator, area, basis, state, told, details };
}

/** The reference with that number, as people quote it: 31 is A-0031. */
export function referenceOf(number: number): string {
  return `A-${String(number).padStart(4, '0')}`;
}

function numberOf(reference: string): number {
  const number = Number(/^A-(\d{4,})$/.exec(reference)?.[1]);
  if (!Number.isSafeInteger(number)) throw new RangeError(`"${reference}" is no reference of the form A-0001.`);
  return number;
}
