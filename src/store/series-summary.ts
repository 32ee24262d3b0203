import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Brings the summaries of the series up to date with what a publication brought: their newest figure, which a new vintage
 * of it replaces, how many periods they have, and whether all of it is illustrative. One statement for all of them.
 */
export async function summarise(db: Kysely<Tables>, publication: number): Promise<void> {
  await sql`update series set
      (newest_start, newest_end, newest_label, newest_published) = (
        select period_start, period_end, period_label, published from observation
        where observation.series = series.id
        order by period_end desc, period_start desc, vintage desc limit 1
      ),
      periods = series.periods + brought.periods,
      illustrative = series.illustrative * brought.illustrative
    from (
      select series as id,
        sum(case when vintage = 1 then 1 else 0 end) as periods,
        min(case when status = 'illustrative' then 1 else 0 end) as illustrative
      from observation where publication = ${publication} group by series
    ) as brought
    where brought.id = series.id`.execute(db);
}
