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
        select figure.period_start, figure.period_end, figure.period_label, figure.published
        from held_period as held cross join observation as figure
        where held.indicator = series.indicator and held.basis = series.basis
          and figure.period_end = held.period_end and figure.series = series.id
        order by held.period_end desc, figure.period_start desc, figure.vintage desc limit 1
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
