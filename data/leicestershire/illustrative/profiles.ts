/** What the made-up series of one indicator look like. Yearly levels are the county's; published ones are kept as printed. */
export interface Profile {
  readonly indicator: string;
  readonly kind: 'rate' | 'percent' | 'count';
  readonly decimals: number;
  /** The county's level by the year in which the financial year starts. */
  readonly levels: Readonly<Record<number, number>>;
  /** How much of a year falls into each quarter, around 1. */
  readonly seasons: readonly [number, number, number, number];
  /** How far districts and single quarters may lie from the county's level. */
  readonly swing: { readonly district: number; readonly quarter: number };
  /** The fewest cases that any district has in a quarter, so that no made-up figure is a small number. */
  readonly atLeast: number;
  /** The year that starts with a new definition: the level steps there instead of drifting towards it. */
  readonly stepsIn?: number;
  /** The last quarter of the last year, where the data stop before its end. */
  readonly lastQuarter?: number;
}

export const firstYear = 2015;
export const lastYear = 2020;

const crime = { kind: 'rate', decimals: 2, swing: { district: 0.25, quarter: 0.12 }, atLeast: 5 } as const;

/** The indicators that the dashboard breaks down by district. Levels that a paper prints carry its figure. */
export const profiles: readonly Profile[] = [
  {
    ...crime,
    indicator: 'total-crime',
    levels: { 2015: 47.9, 2016: 51.14, 2017: 60, 2018: 66.4, 2019: 65.2, 2020: 57.8 },
    seasons: [1.02, 1.04, 0.99, 0.95],
  },
  {
    ...crime,
    indicator: 'residential-burglary',
    levels: { 2015: 3.72, 2016: 3.91, 2017: 5.11, 2018: 4.62, 2019: 3.9, 2020: 2.3 },
    seasons: [0.92, 0.9, 1.12, 1.06],
    stepsIn: 2017,
  },
  {
    ...crime,
    indicator: 'burglary',
    levels: { 2015: 7.18, 2016: 7.33, 2017: 7.67, 2018: 6.83, 2019: 5.7, 2020: 3.2 },
    seasons: [0.95, 0.93, 1.08, 1.04],
  },
  {
    ...crime,
    indicator: 'vehicle-crime',
    levels: { 2015: 6.64, 2016: 7.2, 2017: 8.31, 2018: 8.87, 2019: 7.42, 2020: 4.6 },
    seasons: [0.96, 0.95, 1.06, 1.03],
  },
  {
    ...crime,
    indicator: 'violence-with-injury',
    levels: { 2015: 3.48, 2016: 3.89, 2017: 4.9, 2018: 5.52, 2019: 6.18, 2020: 6.9 },
    seasons: [1.04, 1.06, 0.98, 0.92],
  },
  {
    indicator: 'first-time-entrants',
    kind: 'count',
    decimals: 0,
    levels: { 2015: 124, 2016: 126, 2017: 101, 2018: 100, 2019: 111, 2020: 63 },
    seasons: [1, 1.02, 0.98, 1],
    swing: { district: 0.3, quarter: 0.3 },
    atLeast: 2,
    lastQuarter: 3,
  },
  {
    indicator: 'asb-decreased-or-same',
    kind: 'percent',
    decimals: 1,
    levels: { 2015: 93.2, 2016: 93.9, 2017: 80.7, 2018: 82.4, 2019: 83.6, 2020: 82.8 },
    seasons: [0.995, 0.995, 1.005, 1.005],
    swing: { district: 0.03, quarter: 0.02 },
    atLeast: 0,
  },
  {
    indicator: 'hate-incidents',
    kind: 'rate',
    decimals: 2,
    levels: { 2015: 0.66, 2016: 0.71, 2017: 0.8, 2018: 0.92, 2019: 1.14, 2020: 1.62 },
    seasons: [1.03, 1.07, 0.98, 0.92],
    swing: { district: 0.2, quarter: 0.15 },
    atLeast: 5,
  },
];
