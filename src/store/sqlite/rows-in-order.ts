import { sql } from 'kysely';
import { rowsAtOnce } from '../rows-in-order.ts';
import type { AnyRow, RowsInOrder } from '../rows-in-order.ts';

/** Each chunk begins after the last row of the one before, which the primary key finds. */
export const rowsInOrderOnSqlite: RowsInOrder = async function* (db, table, key) {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: AnyRow | undefined;
  for (;;) {
    const beyond = last;
    const rest =
      beyond === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => beyond[column]))})`;
    const query = sql<AnyRow>`select * from ${sql.table(table)} ${rest} order by ${columns} limit ${sql.lit(rowsAtOnce)}`;
    const { rows } = await query.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
  }
};
