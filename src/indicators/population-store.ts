import type { KnownBy } from './indicator-store.ts';
import type { Area } from './area.ts';
import { statedEstimates, withResidents, type PopulationEstimate } from './population.ts';

/** An estimate as an import brought it. */
export interface ImportedEstimate extends PopulationEstimate {
  readonly published: string;
  readonly publication: number;
}

/** Where the estimates of residents are read. */
export interface PopulationReader {
  /** Every version of every estimate for these areas that `KnownBy` lets through; `vintagesOf` tells which count. */
  populations(areas: readonly string[], by?: KnownBy): Promise<readonly PopulationEstimate[]>;
}

/** The same reader with what the catalogue states beside what was imported: the one way in which a population is known. */
export function alsoStated(imported: PopulationReader, areas: readonly Area[]): PopulationReader {
  const byId = new Map(areas.map((each) => [each.id, each]));
  return {
    populations: async (of, by = {}) => [
      ...(await imported.populations(of, by)),
      ...of.flatMap((id) => statedBy(byId.get(id), by)),
    ],
  };
}

/**
 * These areas with the residents that the reader knows of them, imported ones before those that an area states. Whatever
 * sets a figure's interval, or asks how many cases stand behind a rate, goes by them.
 */
export async function populated(areas: readonly Area[], known: PopulationReader): Promise<readonly Area[]> {
  const estimates = Map.groupBy(await known.populations(areas.map(({ id }) => id)), ({ area }) => area);
  return areas.map((area) => withResidents(area, estimates.get(area.id) ?? []));
}

function statedBy(area: Area | undefined, { asOf }: KnownBy): readonly PopulationEstimate[] {
  const stated = area === undefined ? [] : statedEstimates(area);
  return asOf === undefined ? stated : stated.filter(({ published }) => published !== undefined && published <= asOf);
}

/** An estimate as a publication brought it. */
export interface BroughtEstimate {
  readonly estimate: ImportedEstimate;
  /** The version before it, which it took the place of. */
  readonly before?: ImportedEstimate;
  /** Whether it is the newest version still. */
  readonly stands: boolean;
}

/** What only the publishing of estimates may do, within its transaction. */
export interface PopulationWriter {
  /** Adds estimates as the newest versions; nothing is overwritten, and one publication tells each once. */
  addPopulations(publication: number, estimates: readonly Omit<ImportedEstimate, 'publication'>[]): Promise<void>;
  /** Every estimate that a publication brought. */
  populationsBroughtBy(publication: number): Promise<readonly BroughtEstimate[]>;
}
