import { sql } from 'kysely';
import { rowsAtOnce } from '../rows-in-order.ts';
import type { AnyRow, RowsInOrder } from '../rows-in-order.ts';

/** A cursor sorts once, whatever the indexes are; one that is left half read ends with its transaction. */
export const rowsInOrderOnPostgres: RowsInOrder = async function* (db, table, key) {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  await sql`declare in_order no scroll cursor for select * from ${sql.table(table)} order by ${columns}`.execute(db);
  for (;;) {
    const { rows } = await sql<AnyRow>`fetch ${sql.lit(rowsAtOnce)} from in_order`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close in_order`.execute(db);
};
