/** What sort of place an area is; the order is from small to large. */
export const areaKinds = ['district', 'unitary', 'county', 'group', 'police-force', 'region', 'country'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** A place that observations are for. `parent` is the area it is counted in, where figures add up to it. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** The official statistics code, such as E07000132, where there is one. */
  readonly code?: string;
  readonly parent?: string;
  readonly aliases: readonly string[];
  /** Resident population by mid-year, with the vintage of the estimates. */
  readonly population?: Population;
  /** What the area leaves out or takes in that its name does not tell. */
  readonly note?: string;
}

/** The population of an area as the catalogue states it: one vintage of estimates. */
export interface Population {
  readonly source: string;
  /** Civil date by which all of them were known. */
  readonly published?: string;
  readonly byYear: Readonly<Record<string, number>>;
}
