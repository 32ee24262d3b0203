import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** One figure: the newest, or that of the period named. It is what a question without a cue asks for. */
export const latest: Intent = {
  name: 'latest',
  cues: {},
  also: phraseList(`
    latest, latest published, newest published, most recent published, latest available, most recent available, newest available, latest known, current,
    currently, newest, most recent, most up to date, up to date, how, how is, how are, how was, how were, how did, how does, how do, how high is, how high are,
    how high was, how low is, how low are, doing, do, going, looking, look, looks, looked, performing, performance, was, were, been, position, position with,
    position on, situation, situation with, situation on, picture, picture on, update, an update, news on, level, levels, level of, now, recent, recorded, reported,
    here, round here, around here, number, score, received, do we report, do you report, numbers, result, results, reading, outturn, this, headline, headline number, overall figure, as at, as of, as it was, as it is, where is, where are we, where were we, where were we on, where were we with, where were we at, how have we done on, how did we do on, where are we at, where are we with, where are we now with,
    where are we on, where are we now on, where are we at with, where are we at on, where do we stand, where do we stand on, where do we stand with, where do we stand for,
    where does, where do, standing at, getting on, getting on with, get on with, sit at, sits at, sitting at, run at, runs at, running at, come out, came out, come out at, came out at,
    come in at, came in at, come to, came to, stand at, stood at, stands at, look like, looks like, looking like, looked like, rate like, rates like, figures like,
    numbers like, levels like, like in, like for, like at, like at the moment, like now, number for, numbers for, the number for, the numbers for, what happened with,
    happening with, happening on, going on with, situation like
  `),
  impliedBy: () => true,
  form: (slots) => {
    const [indicator] = slots.indicators;
    const [place, ...others] = slots.areas;
    const { basis, period, ...moreTimes } = slots.times;
    if (indicator === undefined) return lacks('indicator', overviewOf(slots));
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...(others.length > 0 ? (['area'] as const) : []),
      ...(Object.keys(moreTimes).length > 0 ? (['period'] as const) : []),
    ];
    const asked: Question = {
      kind: 'latest',
      indicator: indicator.id,
      ...(place ? { area: place.area.id } : {}),
      ...(basis ? { basis } : {}),
      ...(period ? { period } : {}),
    };
    return besides.length > 0 ? extra(besides, offersOf(slots, indicator.id)) : fits(asked);
  },
};

/** An area by itself may mean all that is held for it. */
function overviewOf(slots: Slots): readonly Question[] {
  const [place, ...others] = slots.areas;
  const alone = place !== undefined && others.length === 0 && unwanted(slots, ['area']).length === 0;
  return alone ? [{ kind: 'area', area: place.area.id }] : [];
}

function offersOf({ areas, times }: Slots, indicator: string): readonly Question[] {
  const area = areas[0] ? { area: areas[0].area.id } : {};
  const periods = [times.period, times.other].filter((each) => each !== undefined);
  return [
    ...periods.map((period) => ({ kind: 'latest' as const, indicator, ...area, period })),
    { kind: 'trend', indicator, ...area },
  ];
}
