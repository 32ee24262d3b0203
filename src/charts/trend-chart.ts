/** One period of a line: its name on the axis and its value, null where none is held. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number | null;
}

/** A line chart of one series over time as a plain value: equal values draw equal pictures. */
export interface TrendChart {
  readonly title: string;
  /** What the values count, under the title: "per 1,000 population, rolling 12 months". */
  readonly unit: string;
  /** Whether values are written with a % sign. Percentages far from 0 may start above it, which the picture then says. */
  readonly percent: boolean;
  /** How many decimal places the values are written with. */
  readonly decimals: number;
  /** The name of the main line: its area. */
  readonly name: string;
  /** Oldest first. */
  readonly points: readonly (ChartPoint & { readonly illustrative: boolean })[];
  /** A second line over the same labels; labels that the main line lacks are not drawn. */
  readonly comparison?: { readonly name: string; readonly points: readonly ChartPoint[] };
  readonly target?: { readonly name: string; readonly value: number };
  /** Where the series starts to measure something else: before the point of this label. No line crosses one. */
  readonly breaks: readonly { readonly atLabel: string; readonly reason: string }[];
  /** What the picture shows, in words, for those who don't see it. */
  readonly alt: string;
}
