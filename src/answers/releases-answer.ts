import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Interval, Period } from '../indicators/period.ts';
import type { Release } from '../indicators/release.ts';
import type { Choice } from '../questions/question.ts';
import type { Ahead } from '../questions/question-parts.ts';

/** A release with how it stands with its day, and how many of later periods are owed besides. */
export interface ReleaseRow {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly release: Release;
  readonly state: 'to-come' | 'due' | 'late' | 'came';
  readonly further: number;
}

/** What is to come, by the release calendars. */
export interface ReleasesAnswer {
  readonly kind: 'releases';
  readonly indicator?: Indicator;
  /** Set where only those that are late are asked for. */
  readonly late?: true;
  readonly within?: Ahead & Interval;
  /** The earliest day first. */
  readonly rows: readonly ReleaseRow[];
  /** How many series have a calendar, and of how many of those a next release is listed. */
  readonly series: number;
  readonly listed: number;
  /** The newest published figure of each series, where there is one. */
  readonly newest: readonly {
    readonly indicator: Indicator;
    readonly area: Area;
    readonly period: Period;
    readonly basis: Basis;
  }[];
  readonly next: readonly Choice[];
}
