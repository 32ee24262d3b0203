import { sql } from 'kysely';
import type { Insertable, Kysely } from 'kysely';
import type { Observation } from '../indicators/observation.ts';
import type { Place } from './observation-row.ts';
import type { SeriesTable, Tables } from './tables.ts';

/** An observation together with where it goes. */
export interface Placed {
  readonly observation: Observation;
  readonly place: Place;
}

type Summary = Insertable<SeriesTable>;

/** Brings the summaries of the series up to date with what was just added, in the order it was added. */
export async function summarise(db: Kysely<Tables>, added: readonly Placed[]): Promise<void> {
  const summaries = new Map<number, Summary>();
  for (const each of added) summaries.set(each.place.series, including(summaries.get(each.place.series), each));
  await db
    .insertInto('series')
    .values([...summaries.values()])
    // By its number, which it has already: a row without one would use up a new number every time.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        newest_start: newer('newest_start'),
        newest_end: newer('newest_end'),
        newest_label: newer('newest_label'),
        newest_published: newer('newest_published'),
        periods: sql`series.periods + excluded.periods`,
        illustrative: sql`series.illustrative * excluded.illustrative`,
      }),
    )
    .execute();
}

/** The added value where its period is not before the one held: a new vintage of the newest period counts too. */
function newer(column: keyof SeriesTable) {
  return sql<string>`case when (excluded.newest_end, excluded.newest_start) >= (series.newest_end, series.newest_start)
    then ${sql.ref(`excluded.${column}`)} else ${sql.ref(`series.${column}`)} end`;
}

function including(summary: Summary | undefined, { observation, place }: Placed): Summary {
  return {
    id: place.series,
    indicator: observation.indicator,
    area: observation.area,
    basis: observation.basis,
    ...newestOf(summary, observation),
    periods: (summary?.periods ?? 0) + (place.vintage === 1 ? 1 : 0),
    illustrative: observation.status === 'illustrative' && (summary?.illustrative ?? 1) === 1 ? 1 : 0,
  };
}

function newestOf(summary: Summary | undefined, { period, published }: Observation) {
  if (summary !== undefined && `${period.end}|${period.start}` < `${summary.newest_end}|${summary.newest_start}`) {
    const { newest_start, newest_end, newest_label, newest_published } = summary;
    return { newest_start, newest_end, newest_label, newest_published };
  }
  return {
    newest_start: period.start,
    newest_end: period.end,
    newest_label: period.label,
    newest_published: published,
  };
}
