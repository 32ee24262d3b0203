import type { Incomparable } from '../indicators/compare.ts';
import type { DecisionReason } from './exception.ts';

/** Why a rule does not set one figure against another, by why the two are not alike. */
export const unlike: Readonly<Record<Incomparable['why'], DecisionReason>> = {
  basis: 'unlike-basis',
  length: 'unlike-length',
  definition: 'break-in-series',
  components: 'unlike-components',
  size: 'unlike-places',
  // Rules judge figures that are held, and no held figure is worked out from estimates.
  population: 'unlike-components',
  illustrative: 'no-figure-that-counts',
  'no-value': 'no-figure-that-counts',
};
