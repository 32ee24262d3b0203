import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { createFigureTables } from './migrations/0001-figures.ts';
import { createAlertTables } from './migrations/0002-alerts.ts';
import { createDeliveryTables } from './migrations/0003-delivery.ts';
import { createEvidence } from './migrations/0004-evidence.ts';
import { createCatalogues } from './migrations/0005-catalogues.ts';
import { createAttempts } from './migrations/0006-attempts.ts';
import { createLife } from './migrations/0007-life.ts';
import { createContexts } from './migrations/0008-contexts.ts';
import { createCards } from './migrations/0009-cards.ts';
import { createRouting } from './migrations/0010-routing.ts';
import { createDigestTimes } from './migrations/0011-digest-times.ts';
import { createHiding } from './migrations/0014-hiding.ts';
import { createDroppedFiles } from './migrations/0015-dropped-files.ts';
import { createByPublication } from './migrations/0016-by-publication.ts';
import { createUnanswered } from './migrations/0017-unanswered.ts';
import { createInStep } from './migrations/0018-in-step.ts';
import { createOwnAlerts } from './migrations/0020-own-alerts.ts';
import { createPopulation } from './migrations/0020-population.ts';
import { createShownAnswers } from './migrations/0021-shown-answers.ts';
import { createHiddenByKin } from './migrations/0022-hidden-by-kin.ts';
import { createByPeriod } from './migrations/0023-by-period.ts';
import type { DialectWords, InKeyOrder } from './migrations/dialect-words.ts';
import type { Identity } from './migrations/identity.ts';
import type { Tables } from './tables.ts';

type Step = (db: Kysely<Tables>, identity: Identity, inKeyOrder?: InKeyOrder) => Promise<void>;

/** Every change of the tables, oldest first. One that was released is never edited: a later one is added below it. */
const steps: Readonly<Record<string, Step>> = {
  '0001-figures': createFigureTables,
  '0002-alerts': createAlertTables,
  '0003-delivery': createDeliveryTables,
  '0004-evidence': createEvidence,
  '0005-catalogues': createCatalogues,
  '0006-attempts': createAttempts,
  '0007-life': createLife,
  '0008-contexts': createContexts,
  '0009-cards': createCards,
  '0010-routing': createRouting,
  '0011-digest-times': createDigestTimes,
  '0014-hiding': createHiding,
  '0015-dropped-files': createDroppedFiles,
  '0016-by-publication': createByPublication,
  '0017-unanswered': createUnanswered,
  '0018-in-step': createInStep,
  '0020-own-alerts': createOwnAlerts,
  '0020-population': createPopulation,
  '0021-shown-answers': createShownAnswers,
  '0022-hidden-by-kin': createHiddenByKin,
  '0023-by-period': createByPeriod,
};

/**
 * Brings the tables up to this version, or up to an older step of it, whole or not at all where `db` is a transaction;
 * throws where they are newer than it.
 */
export async function migrate(
  db: Kysely<Tables>,
  { identity, inKeyOrder }: DialectWords,
  upTo?: string,
): Promise<void> {
  const migrations = Object.entries(steps).map(([name, step]) => [
    name,
    { up: (within: Kysely<Tables>) => step(within, identity, inKeyOrder) },
  ]);
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(migrations)) };
  const migrator = new Migrator({ db, provider });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The tables could not be brought up to date.', { cause: error });
}
