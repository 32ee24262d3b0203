import { sql } from 'kysely';
import { observationColumns } from '../observation-row.ts';
import type { AddRows } from '../observation-row.ts';

/** Adds figures with one statement and one parameter: PostgreSQL reads a JSON text far sooner than thousands of values. */
export const addRowsOnPostgres: AddRows = async (within, rows) => {
  const columns = sql.join(observationColumns.map((column) => sql.ref(column)));
  await sql`insert into observation (${columns})
    select ${columns} from json_populate_recordset(null::observation, ${JSON.stringify(rows)})`.execute(within);
};
