/** How far the search for another world goes before it gives up. */
export interface Limits {
  /** How many branches it tries for whole numbers. */
  readonly branches: number;
  /** How many places it looks at together. */
  readonly places: number;
}

export const usualLimits: Limits = { branches: 200, places: 4000 };
