import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';

/** How an area stands: everything that is held for it. */
export const area: Intent = {
  name: 'area',
  cues: {
    overview: phraseList(`
      doing, performing, everything, everything for, everything about, everything on, everything in, all indicators,
      all the indicators, all figures, all the figures, all data, overview, overview of, overview for, area overview,
      summary, summary of, summary for, profile, area profile, profile of, profile for, how are things, how is everything,
      performance, performance of, what do you hold for, what do you have for, what data do you have for,
      what indicators do you have for, which indicators do you have for, which indicators do you hold for, area report, tell me about, tell us about, tell me all about, what can you tell me about
    `),
  },
  also: phraseList('how is, how are, hows, how, latest, current, now, getting on, all, whole, picture, overall, area'),
  form: (slots) => {
    const [place, ...others] = slots.areas;
    if (slots.indicators.length > 0 || place === undefined) return lacks('indicator');
    const asked = { kind: 'area', area: place.area.id } as const;
    const besides = unwanted(slots, ['area']);
    if (others.length > 0) {
      return extra(
        ['area'],
        slots.areas.map(({ area: each }) => ({ kind: 'area', area: each.id })),
      );
    }
    return besides.length > 0 ? extra(besides, [asked]) : fits(asked);
  },
};
