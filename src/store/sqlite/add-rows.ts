import { CompiledQuery } from 'kysely';
import { observationColumns } from '../observation-row.ts';
import type { AddRows, ManyRows, NewestVintage, NewestVintages } from '../observation-row.ts';

/**
 * Adds figures of one publication with one statement of many rows. Handing over a value takes longer than adding it, and most columns say
 * the same in all of the rows, so that those are handed over once. SQLite takes 32,766 parameters, which is more than
 * these are.
 */
const add: AddRows = async (within, rows) => {
  const [first] = rows;
  if (first === undefined) return;
  const isOwn = (column: Column): boolean => column === 'series' || rows.some((row) => row[column] !== first[column]);
  const own = observationColumns.filter(isOwn);
  const shared = observationColumns.filter((column) => !own.includes(column));
  const parameters = [
    ...shared.map((column) => first[column] ?? null),
    ...rows.flatMap((row) => own.map((column) => row[column] ?? null)),
  ];
  await within.executeQuery(CompiledQuery.raw(insertOf(shared, own, rows.length), parameters));
};

type Column = (typeof observationColumns)[number];

/** The statement, which is the same text for the same columns and as many rows, so that it is prepared once. */
function insertOf(shared: readonly Column[], own: readonly Column[], count: number): string {
  const columns = [...shared, ...own].join(',');
  const same = shared.map((column) => `? as ${column}`).join(',');
  const row = `(${own.map(() => '?').join(',')})`;
  return `insert into observation (${columns}) select same.*, each.* from (select ${same}) as same, (values ${Array(count).fill(row).join(',')}) as each`;
}

/** Seeks each of them by its key. The text is put together here, as it is long and the same for as many. */
const newestVintages: NewestVintages = async (within, asked) => {
  const text = `with asked (series, period_end) as (values ${Array(asked.length).fill('(?,?)').join(',')})
    select held.series, held.period_start as start, held.period_end as end, max(held.vintage) as vintage
    from asked cross join observation as held
    where held.period_end = asked.period_end and held.series = asked.series
    group by held.series, held.period_start, held.period_end`;
  const parameters = asked.flatMap(({ series, end }) => [series, end]);
  return (await within.executeQuery<NewestVintage>(CompiledQuery.raw(text, parameters))).rows;
};

/** How SQLite does it. */
export const manyRowsOnSqlite: ManyRows = { add, newestVintages };
