import type { Kysely } from 'kysely';
import type { KnownBy } from '../indicators/indicator-store.ts';
import type {
  BroughtEstimate,
  ImportedEstimate,
  PopulationReader,
  PopulationWriter,
} from '../indicators/population-store.ts';
import type { Tables } from './tables.ts';

/** One row for each version of an estimate of an area's residents; nothing here is ever changed or removed. */
export interface PopulationTable {
  readonly area: string;
  readonly year: string;
  readonly vintage: string;
  readonly publication: number;
  /** Null where it was withdrawn. */
  readonly residents: number | null;
  readonly source_document: string;
  readonly source_place: string | null;
  readonly published: string;
}

/** Rows in one statement, few enough for what SQLite takes of parameters. */
const chunkSize = 500;

/** Reads every version of the estimates that was known by then. */
export function populationReader(db: Kysely<Tables>): PopulationReader {
  return { populations: (areas, by = {}) => populations(db, areas, by) };
}

/** Adds estimates within one transaction; none is overwritten. */
export function populationWriter(db: Kysely<Tables>): PopulationWriter {
  return {
    addPopulations: async (publication, estimates) => {
      const rows = estimates.map((each) => rowOf(each, publication));
      for (let from = 0; from < rows.length; from += chunkSize) {
        await db
          .insertInto('population')
          .values(rows.slice(from, from + chunkSize))
          .execute();
      }
    },
    populationsBroughtBy: (publication) => broughtBy(db, publication),
  };
}

async function populations(
  db: Kysely<Tables>,
  areas: readonly string[],
  { asOf, upTo }: KnownBy,
): Promise<readonly ImportedEstimate[]> {
  if (areas.length === 0) return [];
  let query = db.selectFrom('population').selectAll().where('area', 'in', areas);
  if (asOf !== undefined) query = query.where('published', '<=', asOf);
  if (upTo !== undefined) query = query.where('publication', '<=', upTo);
  const rows = await query.orderBy('area').orderBy('year').orderBy('vintage').orderBy('publication').execute();
  return rows.map(estimateOf);
}

/** The estimates of a publication, each with the one before it and whether one has come after it. */
async function broughtBy(db: Kysely<Tables>, publication: number): Promise<readonly BroughtEstimate[]> {
  const rows = await db
    .selectFrom('population as brought')
    .innerJoin('population as version', (join) =>
      join
        .onRef('version.area', '=', 'brought.area')
        .onRef('version.year', '=', 'brought.year')
        .onRef('version.vintage', '=', 'brought.vintage'),
    )
    .selectAll('version')
    .where('brought.publication', '=', publication)
    .orderBy('version.area')
    .orderBy('version.year')
    .orderBy('version.vintage')
    .orderBy('version.publication')
    .execute();
  const versions = Map.groupBy(rows.map(estimateOf), ({ area, year, vintage }) => `${area}|${year}|${vintage}`);
  return [...versions.values()].flatMap((of) => {
    const at = of.findIndex((each) => each.publication === publication);
    const estimate = of[at];
    const before = of[at - 1];
    return estimate ? [{ estimate, ...(before ? { before } : {}), stands: at === of.length - 1 }] : [];
  });
}

function rowOf({ source, ...estimate }: Omit<ImportedEstimate, 'publication'>, publication: number): PopulationTable {
  const { area, year, vintage, residents, published } = estimate;
  const { document, place = null } = source;
  return { area, year, vintage, publication, residents, source_document: document, source_place: place, published };
}

function estimateOf({ source_document: document, source_place: place, ...row }: PopulationTable): ImportedEstimate {
  return { ...row, source: { document, ...(place === null ? {} : { place }) } };
}
