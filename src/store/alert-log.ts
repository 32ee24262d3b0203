import type { Kysely, Selectable } from 'kysely';
import type { Deed } from '../alerts/act.ts';
import type { AlertLog, AlertLogReader, AlertStep, Explanation } from '../alerts/alert-log.ts';
import type { Exception } from '../alerts/exception.ts';
import { severities } from '../alerts/rule.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import { exceptionOf, referenceOf, rowOfException } from './exception-row.ts';
import { instant } from './instant.ts';
import { explanation as explanationSchema, stepDetails } from './json/alert-step.ts';
import { valueOf } from './json/text.ts';
import type { ExceptionTable, Tables } from './tables.ts';

/** Answers from the alert log. */
export function alertLogReader(db: Kysely<Tables>): AlertLogReader {
  return {
    standing: () => standing(db),
    unended: async () => {
      const rows = await db.selectFrom('exception').selectAll().where('state', '<>', 'cleared').execute();
      return rows.map(exceptionOf);
    },
    all: async (limit) => {
      const rows = await db.selectFrom('exception').selectAll().orderBy('number', 'desc').limit(limit).execute();
      return rows.map(exceptionOf);
    },
    find: (rule, series) => find(db, rule, series),
    named: async (reference) => {
      const row = await db.selectFrom('exception').selectAll().where('reference', '=', reference).executeTakeFirst();
      return row === undefined ? undefined : exceptionOf(row);
    },
    history: async (reference) => {
      const steps = await db
        .selectFrom('alert_step')
        .selectAll()
        .where('reference', '=', reference)
        .orderBy('id')
        .execute();
      return steps.map(stepOf);
    },
    stepsSince: async (at) => {
      const steps = db.selectFrom('alert_step').selectAll().where('at', '>=', instant(at));
      return (await steps.orderBy('at').orderBy('id').execute()).map(stepOf);
    },
    explanations: async (indicator) => {
      const recorded = db.selectFrom('explanation').select('details').where('indicator', '=', indicator);
      const rows = await recorded.orderBy('id', 'desc').execute();
      return rows.map(({ details }) => valueOf(explanationSchema, details));
    },
  };
}

/** Writes to the alert log; an exception that is recorded as it already is adds no step. */
export function alertLog(db: Kysely<Tables>): AlertLog {
  return {
    ...alertLogReader(db),
    nextReference: async () => {
      const counted = db.updateTable('alert_reference').set(({ eb }) => ({ last: eb('last', '+', 1) }));
      const { last } = await counted.returning('last').executeTakeFirstOrThrow();
      return referenceOf(last);
    },
    record: (exception, deed) => record(db, exception, deed),
  };
}

async function standing(db: Kysely<Tables>): Promise<readonly Exception[]> {
  const rows = await db.selectFrom('exception').selectAll().where('state', 'in', ['open', 'recovering']).execute();
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
  const told = ofRule.where('state', '=', 'cleared').where('told', '=', 1);
  const cleared = await told.orderBy('number', 'desc').limit(1).executeTakeFirst();
  return {
    ...(current === undefined ? {} : { standing: exceptionOf(current) }),
    ...(cleared === undefined ? {} : { lastCleared: exceptionOf(cleared) }),
  };
}

function stepOf({ reference, at, state, reason, details }: Selectable<Tables['alert_step']>): AlertStep {
  return { reference, at, state, reason, ...(details === null ? {} : valueOf(stepDetails, details)) };
}

async function record(db: Kysely<Tables>, exception: Exception, deed: Deed | undefined): Promise<void> {
  const { reference, number, ...rest } = rowOfException(exception);
  const row = await db.selectFrom('exception').select('details').where('reference', '=', reference).executeTakeFirst();
  await db
    .insertInto('exception')
    .values({ reference, number, ...rest })
    .onConflict((conflict) => conflict.column('reference').doUpdateSet(rest))
    .execute();
  // A reference that was made elsewhere is used all the same, and must never be given out.
  await db.updateTable('alert_reference').set({ last: number }).where('last', '<', number).execute();
  if (deed?.reason === 'explained') await explain(db, exception, deed);
  if (deed !== undefined) await addStep(db, exception, deed);
  else if (row === undefined || isStep(exceptionOf(row), exception)) await addStep(db, exception);
}

/** Whether the bot decided something new: another state or reason, or the same about another figure. */
function isStep(before: Exception, { state, reason, latest }: Exception): boolean {
  const same = before.state === state && before.reason === reason && before.latest.value === latest.value;
  return !same || before.latest.period.end !== latest.period.end;
}

async function addStep(db: Kysely<Tables>, exception: Exception, deed?: Deed): Promise<void> {
  const { reference, state, reason, changedAt, latest } = exception;
  const details = { period: latest.period.label, value: latest.value, ...(deed === undefined ? {} : { deed }) };
  const at = instant(deed?.at ?? changedAt);
  const step = { reference, at, state, reason: deed?.reason ?? reason, details: JSON.stringify(details) };
  await db.insertInto('alert_step').values(step).execute();
}

/** What is recorded on one exception goes with its indicator from then on. */
async function explain(db: Kysely<Tables>, { reference, series, latest }: Exception, deed: Deed): Promise<void> {
  const { by, name, at, text } = deed;
  const said: Explanation = { by, name, at, reason: text, ...series, reference, period: latest.period.label };
  const row = { indicator: series.indicator, reference, details: JSON.stringify(said) };
  await db.insertInto('explanation').values(row).execute();
}
