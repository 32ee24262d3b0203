import { xmr } from '../../statistics/xmr.ts';
import { shortNumber, textTable } from './text-table.ts';
import type { XmrSeries } from './xmr-files.ts';
import { assuranceLabels, causeLabels, commonCause, pointTypeLabels } from './xmr-labels.ts';

/** One series of `statistics xmr --json`; a series without limits has null for them, and no point of it is a signal. */
export interface XmrReport {
  readonly series: string;
  readonly assurance: string;
  readonly points: readonly {
    readonly index: number;
    readonly value: number;
    readonly mean: number;
    readonly lowerLimit: number | null;
    readonly upperLimit: number | null;
    readonly specialCause: string;
    readonly pointType: string;
  }[];
}

/** The chart of one series in the public shape, with the labels of the NHS-R community's charts. */
export function xmrReport({ series, improvement, target, points }: XmrSeries): XmrReport {
  const first = points[0]?.index ?? 0;
  const chart = xmr(
    points.map((point) => point.value),
    {
      improvement,
      rebases: points.filter((point) => point.rebase === '1').map((point) => point.index - first),
      ...(target === undefined ? {} : { target }),
    },
  );
  return {
    series,
    assurance: chart.assurance === undefined ? '' : assuranceLabels[chart.assurance],
    points: chart.points.map(({ index, value, mean, limits, specialCause, meaning }) => ({
      index: index + first,
      value,
      mean,
      lowerLimit: limits?.lower ?? null,
      upperLimit: limits?.upper ?? null,
      specialCause: specialCause === undefined ? commonCause : causeLabels[specialCause],
      pointType: pointTypeLabels[meaning],
    })),
  };
}

const heading = ['index', 'value', 'mean', 'lower limit', 'upper limit', 'special cause'];

/** A series as a table for reading. */
export function xmrLines({ series, assurance, points }: XmrReport): readonly string[] {
  const rows = points.map((point) => [
    String(point.index),
    ...[point.value, point.mean, point.lowerLimit, point.upperLimit].map(shortNumber),
    point.specialCause,
  ]);
  return [assurance === '' ? series : `${series}, ${assurance}`, ...textTable([heading, ...rows]), ''];
}
