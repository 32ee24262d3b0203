import { wholeMonths } from '../../indicators/period.ts';
import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import { mostTogether } from '../together.ts';
import type { Times } from '../times.ts';
import type { Question, Span } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** How a series has moved. One named period is the stretch to show. */
export const trend: Intent = {
  name: 'trend',
  cues: {
    trend: phraseList(`
      in recent years, in recent times, in recent quarters, over recent quarters, over recent years, in the last few years, over the last few years, shifted, shifting, been going, been doing, trend, trends, trending, trend line, trendline, over time, going up, going down, gone up, gone down, go
      up, go down, up or down, going up or down, gone up or down, rise, rise in, risen,
      rising, on the rise, drop in, dropped, dropping, reduction, reduction in, reductions in, decline in,
      declined, declining, increase in, decrease in, fall in, over the years, through the years, year by year, fall, fallen, falling, increase, increased,
      increasing, decrease, decreased, decreasing, reduced, reducing, improve, improved, improving, up, down, worse, better,
      get worse, get better, gone worse, getting better, getting worse, got better, got worse, worsening, change, changed,
      changing, change over, direction, which direction, what direction, direction of travel, has moved, have moved, coming down, come down, came down, coming up, on the up, heading,
      heading up, heading down, climbing, long term, longer term, history, chart, graph, plot, time series, moved, moving,
      movement, movements, trajectory, timeline, time line, right direction, wrong direction, the right way, the wrong way, historical figures, historical data, historical trend, historic figures, historic data, past figures, previous figures, past data, progress, progress on, progress with,
      progressing, progressed, trended, upward, downward, upwards, downwards, on the way up, on the way down, on the decrease, on the increase, on the decline, developed, developing,
      evolved, evolving, happening to, happened to, been happening with, been happening to, an improvement, improvement, improvement in, improvements in,
      improvements, making progress, made progress, getting any better, getting any worse, got any better, any better, any worse, less of, more of, seeing more,
      seeing less, seen more, seen less, seeing fewer, seen fewer, went up, went down, climbed, crept up, creeping up, rose, soared, shot up, fluctuated, varied over, line chart, line graph, bar chart, chart of, graph of, plot of
    `),
  },
  also: phraseList(`
    how, how has, how have, how is, how are, how did, how was, how much, how much has, how much have, by how much, what is, what has, what have, what, whats been, latest, current,
    recent, recently, lately, of late, here, round here, around here, been, or, still, which way, what way, analysis, analysis of, showing, visualise, visualize, done, done on, have we done, have we done on, how have we done on, over, going, level, levels, line, draw, as a, as, on a, in a, picture, picture of, flat,
    stable, steady, static, doing, been doing, performed, performing, performance, performance of, seen, seeing, like, like for, like in, like over, things, year on year
  `),
  impliedBy: ({ times, indicators }) =>
    indicators.length > 0 && (times.span !== undefined || times.each === true || holdsSeveral(times)),
  form: (slots) => {
    const [indicator] = slots.indicators;
    if (indicator === undefined) return lacks('indicator');
    const span = spanOf(slots);
    const [place, ...others] = slots.areas;
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...(others.length > 0 ? (['area'] as const) : []),
      ...(span === 'none' ? (['period'] as const) : []),
    ];
    const asked = (area: string | undefined): Question => ({
      kind: 'trend',
      indicator: indicator.id,
      ...(area === undefined ? {} : { area }),
      ...(slots.times.basis ? { basis: slots.times.basis } : {}),
      ...(span && span !== 'none' ? { span } : {}),
    });
    const areasOnly = span !== 'none' && besides.every((each) => each === 'area');
    if (others.length > 0 && slots.areas.length <= mostTogether && areasOnly) {
      return fits({ kind: 'several', questions: slots.areas.map(({ area }) => asked(area.id)) });
    }
    if (besides.length > 0 || span === 'none') return extra(besides, offersOf(slots, indicator.id));
    return fits(asked(place?.area.id));
  },
};

/** Whether the period named holds several of the basis named: the quarters of a year. */
function holdsSeveral({ basis, period }: Times): boolean {
  const each = basis === 'quarter' ? 3 : basis === 'month' ? 1 : Infinity;
  return period?.kind === 'exact' && (wholeMonths(period.interval) ?? 0) > each;
}

/** The stretch that the periods name; none where they name two, or one that counts back to a single period. */
function spanOf({ times }: Slots): Span | undefined | 'none' {
  if (times.other !== undefined) return 'none';
  if (times.period === undefined) return times.span && atLeastTwo(times.span);
  if (times.period.kind === 'back') return times.period.count === 0 ? undefined : 'none';
  return { kind: 'between', interval: times.period.interval };
}

function atLeastTwo(span: Span): Span {
  return span.kind === 'last' ? { kind: 'last', count: Math.max(2, span.count) } : span;
}

function offersOf({ areas, times }: Slots, indicator: string): readonly Question[] {
  if (areas.length > 1) {
    const ids = areas.map(({ area }) => area.id);
    return [
      { kind: 'compare-areas', indicator, areas: ids },
      ...ids.map((area) => ({ kind: 'trend' as const, indicator, area })),
    ];
  }
  const area = areas[0] ? { area: areas[0].area.id } : {};
  const backYear = times.period?.kind === 'back' && times.period.unit === 'year';
  return [
    { kind: 'trend', indicator, ...area },
    ...(backYear ? [{ kind: 'compare-with' as const, indicator, ...area, comparator: 'last-year' as const }] : []),
  ];
}
