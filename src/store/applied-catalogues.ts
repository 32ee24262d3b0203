import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AppliedCatalogues, AppliedCatalogueWriter } from '../catalogue/applied.ts';
import { instant } from './instant.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

const files = z.record(z.string(), z.string());

/** Reads which catalogue was applied last. */
export function appliedCatalogues(db: Kysely<Tables>): AppliedCatalogues {
  return {
    newestId: async () => {
      const row = await db
        .selectFrom('applied_catalogue')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.id ?? 0;
    },
    newest: async () => {
      const row = await db
        .selectFrom('applied_catalogue')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && { id: row.id, at: row.at, insteadOf: row.instead_of, files: valueOf(files, row.files) };
    },
  };
}

/** Keeps applied catalogues; none is ever changed or removed. */
export function appliedCatalogueWriter(db: Kysely<Tables>): AppliedCatalogueWriter {
  return {
    ...appliedCatalogues(db),
    add: async ({ at, insteadOf, files: texts }) => {
      const row = { at: instant(at), instead_of: insteadOf, files: JSON.stringify(texts) };
      await db.insertInto('applied_catalogue').values(row).execute();
    },
  };
}
