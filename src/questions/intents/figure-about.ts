import type { Indicator } from '../../indicators/indicator.ts';
import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Formed, SlotName, Slots } from '../intent.ts';
import type { PeriodRef } from '../question-parts.ts';

/** The parts that a question about one figure takes: its indicator, one area and one period. */
interface About {
  readonly indicator: string;
  readonly area?: string;
  readonly period?: PeriodRef;
}

/** Forms a question of one kind about one figure; anything more is in its way. */
export function aboutFigure(
  kind: 'behind' | 'caveats',
  slots: Slots,
  takes: (indicator: Indicator) => boolean,
): Formed {
  const [indicator] = slots.indicators;
  const [place, ...others] = slots.areas;
  if (indicator === undefined || !takes(indicator)) return lacks('indicator');
  const { period, ...more } = slots.times;
  const about: About = {
    indicator: indicator.id,
    ...(place ? { area: place.area.id } : {}),
    ...(period ? { period } : {}),
  };
  const besides: readonly SlotName[] = [
    ...unwanted(slots, ['indicator', 'area', 'period']),
    ...(others.length > 0 ? (['area'] as const) : []),
    ...(Object.keys(more).length > 0 ? (['period'] as const) : []),
  ];
  return besides.length > 0 ? extra(besides, [{ kind, ...about }]) : fits({ kind, ...about });
}
