import type { Assurance, PointMeaning } from '../../statistics/xmr.ts';
import type { SpecialCause } from '../../statistics/xmr-signals.ts';

/** The label of each special cause, as the NHS-R community's charts print it. */
export const causeLabels: Readonly<Record<SpecialCause, string>> = {
  'above-upper-limit': 'Above UCL',
  'below-lower-limit': 'Below LCL',
  'trend-rising': '7 Point Trend (Increasing)',
  'trend-falling': '7 Point Trend (Decreasing)',
  'two-in-three-above': '2 in 3 Above CL',
  'two-in-three-below': '2 in 3 Below CL',
  'shift-above': '7 Points Above CL',
  'shift-below': '7 Points Below CL',
};

/** The label of a point without a special cause. */
export const commonCause = 'Common Cause';

/** The label of what a point means. */
export const pointTypeLabels: Readonly<Record<PointMeaning, string>> = {
  'usual-variation': 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  'neutral-high': 'special_cause_neutral_high',
  'neutral-low': 'special_cause_neutral_low',
};

/** The label of how a series stands to its target. */
export const assuranceLabels: Readonly<Record<Assurance, string>> = {
  'consistently-passes': 'consistent_pass',
  'consistently-fails': 'consistent_fail',
  'hit-and-miss': 'inconsistent',
};
