import type { Assurance } from '../statistics/xmr.ts';
import type { Trend } from '../statistics/trend.ts';
import type { Basis } from './basis.ts';
import type { Difference } from './compare.ts';

/** What an XmR chart says of a point. */
export const pointReadings = ['improvement', 'concern', 'neither', 'usual-variation'] as const;

/** Why a series' movement is not tested. */
export const reasonsUntested = ['overlapping-periods', 'too-few-points', 'no-limits', 'missing-periods'] as const;

/** What a series' movement can be said to be, by the test that is valid for it. */
export type Signal =
  | {
      readonly tested: true;
      readonly method: 'xmr';
      /** The basis of the in-period figures that were tested. */
      readonly basis: Basis;
      readonly points: number;
      /** Under 13 points the limits are trial limits. */
      readonly trial: boolean;
      readonly newest: (typeof pointReadings)[number];
      /** Civil date of the break that the limits start from, where there was one; only figures after it are tested. */
      readonly since?: string;
      /** Whether the process reaches the target, where there is one that holds for the basis tested. */
      readonly assurance?: Assurance;
    }
  | {
      readonly tested: true;
      readonly method: 'over-five';
      readonly basis: Basis;
      readonly direction: Trend['direction'];
      /** Whether it is more than chance would explain. */
      readonly significant: boolean;
      readonly meaning: Difference['meaning'];
    }
  | {
      readonly tested: false;
      readonly why: (typeof reasonsUntested)[number];
    };
