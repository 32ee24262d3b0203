/** What a figure may be set against for a computed colour. A target holds for the indicator's usual basis, a share's for any. */
export const ragReferences = ['target', 'band', 'county', 'region', 'country', 'year-before'] as const;
export type RagReference = (typeof ragReferences)[number];

export const reachOperators = ['below', 'at-or-below'] as const;
export const beyondOperators = ['above', 'at-or-above'] as const;

/**
 * By how much a figure may miss what it is set against: percent of that, counted towards the worse side; 0 is meeting it
 * exactly and less than 0 is better. `below` and `above` are strict.
 */
export interface MissBound<Operator extends string = (typeof reachOperators | typeof beyondOperators)[number]> {
  readonly operator: Operator;
  readonly percent: number;
}

/**
 * How a colour is computed: green up to one miss, amber up to a greater one, red beyond. A rule of a checked catalogue
 * gives every miss exactly one colour.
 */
export interface RagRule {
  readonly against: RagReference;
  readonly green: MissBound<(typeof reachOperators)[number]>;
  readonly amber?: MissBound<(typeof reachOperators)[number]>;
  readonly red: MissBound<(typeof beyondOperators)[number]>;
  /** Amber instead of red where the figure is better than the one of the period before. */
  readonly redOnlyIfNotImproving: boolean;
}

/** Whether a miss lies within a bound. */
export function withinMiss({ operator, percent }: MissBound, miss: number): boolean {
  switch (operator) {
    case 'below':
      return miss < percent;
    case 'at-or-below':
      return miss <= percent;
    case 'above':
      return miss > percent;
    case 'at-or-above':
      return miss >= percent;
  }
}
