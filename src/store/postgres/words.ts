import type { DialectWords } from '../migrations/dialect-words.ts';

/** How PostgreSQL says what the dialects say differently. */
export const postgresWords: DialectWords = {
  identity: (id) => id.primaryKey().generatedByDefaultAsIdentity(),
};
