import type { Kysely, Selectable } from 'kysely';
import type { AlertLog, AlertLogReader, AlertStep } from '../alerts/alert-log.ts';
import type { Exception } from '../alerts/exception.ts';
import { severities } from '../alerts/rule.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import { exceptionOf, referenceOf, rowOfException } from './exception-row.ts';
import { instant } from './instant.ts';
import type { ExceptionTable, Tables } from './tables.ts';

/** Answers from the alert log. */
export function alertLogReader(db: Kysely<Tables>): AlertLogReader {
  return {
    standing: () => standing(db),
    all: async (limit) => {
      const rows = await db.selectFrom('exception').selectAll().orderBy('number', 'desc').limit(limit).execute();
      return rows.map(exceptionOf);
    },
    find: (rule, series) => find(db, rule, series),
    stepsSince: (at) => stepsSince(db, at),
  };
}

/** Writes to the alert log; an exception that is recorded in the state it already has adds no step. */
export function alertLog(db: Kysely<Tables>): AlertLog {
  return {
    ...alertLogReader(db),
    nextReference: async () => {
      const counted = db.updateTable('alert_reference').set(({ eb }) => ({ last: eb('last', '+', 1) }));
      const { last } = await counted.returning('last').executeTakeFirstOrThrow();
      return referenceOf(last);
    },
    record: (exception) => record(db, exception),
  };
}

async function standing(db: Kysely<Tables>): Promise<readonly Exception[]> {
  const rows = await db.selectFrom('exception').selectAll().where('state', '<>', 'cleared').execute();
  return rows.toSorted(worstFirst).map(exceptionOf);
}

function worstFirst(a: Selectable<ExceptionTable>, b: Selectable<ExceptionTable>): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.number - b.number;
}

async function find(
  db: Kysely<Tables>,
  rule: string,
  { indicator, area, basis }: SeriesKey,
): Promise<{ readonly standing?: Exception; readonly lastCleared?: Exception }> {
  const ofRule = db
    .selectFrom('exception')
    .selectAll()
    .where((eb) => eb.and({ rule, indicator, area, basis }));
  const current = await ofRule.where('state', '<>', 'cleared').executeTakeFirst();
  const cleared = await ofRule.where('state', '=', 'cleared').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return {
    ...(current === undefined ? {} : { standing: exceptionOf(current) }),
    ...(cleared === undefined ? {} : { lastCleared: exceptionOf(cleared) }),
  };
}

function stepsSince(db: Kysely<Tables>, at: string): Promise<readonly AlertStep[]> {
  return db
    .selectFrom('alert_step')
    .select(['reference', 'at', 'state', 'reason'])
    .where('at', '>=', instant(at))
    .orderBy('at')
    .orderBy('id')
    .execute();
}

async function record(db: Kysely<Tables>, exception: Exception): Promise<void> {
  const { reference, number, ...rest } = rowOfException(exception);
  const before = await db.selectFrom('exception').select('state').where('reference', '=', reference).executeTakeFirst();
  await db
    .insertInto('exception')
    .values({ reference, number, ...rest })
    .onConflict((conflict) => conflict.column('reference').doUpdateSet(rest))
    .execute();
  // A reference that was made elsewhere is used all the same, and must never be given out.
  await db.updateTable('alert_reference').set({ last: number }).where('last', '<', number).execute();
  if (before?.state === exception.state) return;
  const { state, reason, changedAt } = exception;
  await db
    .insertInto('alert_step')
    .values({ reference, at: instant(changedAt), state, reason })
    .execute();
}
