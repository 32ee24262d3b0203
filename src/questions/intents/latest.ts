import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** One figure: the newest, or that of the period named. It is what a question without a cue asks for. */
export const latest: Intent = {
  name: 'latest',
  cues: {},
  also: phraseList(`
    latest, latest published, newest published, most recent published, current, currently, newest, most recent, most up to date, up to date, how, how is, how are, how was, how were, hows, how did, doing,
    do, going, looking, performing, performance, was, were, position, update, an update, level, levels, level
    of, now, recent, numbers, what is, whats, what about, how about, headline, as at, as of, across, where do we stand on, where do we stand with, how do we stand on, whats happening with, what is happening with, whats happening to,
    what happening with, whats going on with, what is going on with, what going on with, where are we, where are we at, where are we with,
    where are we on, where are we at with, where are we at on, come out at, came out at, come in at, came in at, come to,
    came to, stand at, stood at, stands at, look like, looks like, looking like, looked like, rate like, rates like,
    figures like, numbers like, levels like, like in, like for, the number for, the numbers for
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
