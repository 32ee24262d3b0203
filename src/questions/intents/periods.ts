import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import type { Question } from '../question.ts';

/** Which periods are held: of an indicator, in an area, or of everything in an area. */
export const periods: Intent = {
  name: 'periods',
  cues: {
    periods: phraseList(`
      how far back, how far back does, how far back do, what periods, which periods, what period, periods held,
      periods do you hold for, what periods do you hold for, which periods do you hold for, what periods do you have for,
      which periods do you have for, what years, which years, what years do you have for, what quarters, which quarters,
      how far does, how far do, how far back has, how long have we got, how long have you had, how long have we had, how long do you have, how long do we have, how many years, how many quarters, how many periods, how many years of, how many quarters of, how much history, how much history do you have, how much data do you have,
      what time period, what time periods, which time periods, when does the data start, when do the figures start, earliest, earliest data, oldest, oldest data, first year of, first year,
      first quarter of, when did you start, when did we start, years available, quarters available, periods available, start date, start from, earliest figure, first figure, earliest figures, oldest figure,
      date range, time range, range of dates, how long have you got, since when do you hold, since when do you have, periods covered, years held, quarters held
    `),
  },
  also: phraseList(`
    go, goes, going, held, hold, covered, cover, available, do you have, do you hold, does it go, data for, data, figures for,
    of data, do you cover, covers, does, do, reach, back, start, starts, begin, begins, from, when does, when do, when did, when is, can i go, can you go, can we go, go back, are available, is available,
    available for, are there, is there, recording, collecting, available from, you have, data starts
  `),
  form: (slots) => {
    const [indicator, ...others] = slots.indicators;
    const [place, ...otherPlaces] = slots.areas;
    if (indicator === undefined && place === undefined) return lacks('indicator');
    const asked: Question = {
      kind: 'periods',
      ...(indicator ? { indicator: indicator.id } : {}),
      ...(place ? { area: place.area.id } : {}),
    };
    const besides = [
      ...unwanted(slots, ['indicator', 'area']),
      ...(others.length > 0 ? (['indicator'] as const) : []),
      ...(otherPlaces.length > 0 ? (['area'] as const) : []),
    ];
    return besides.length > 0 ? extra(besides, [asked]) : fits(asked);
  },
};
