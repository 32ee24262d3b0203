import { sql } from 'kysely';
import { observationColumns } from '../observation-row.ts';
import type { AddRows, ManyRows, NewestVintage, NewestVintages } from '../observation-row.ts';

/** Adds figures with one statement and one parameter: PostgreSQL reads a JSON text far sooner than thousands of values. */
const add: AddRows = async (within, rows) => {
  const columns = sql.join(observationColumns.map((column) => sql.ref(column)));
  await sql`insert into observation (${columns})
    select ${columns} from json_populate_recordset(null::observation, ${JSON.stringify(rows)})`.execute(within);
};

const newestVintages: NewestVintages = async (within, asked) => {
  const { rows } = await sql<NewestVintage>`
    select held.series, held.period_start as start, held.period_end as "end", max(held.vintage) as vintage
    from json_to_recordset(${JSON.stringify(asked)}) as asked (series integer, "end" text)
    inner join observation as held on held.series = asked.series and held.period_end = asked."end"
    group by held.series, held.period_start, held.period_end`.execute(within);
  return rows;
};

/** How PostgreSQL does it. */
export const manyRowsOnPostgres: ManyRows = { add, newestVintages };
