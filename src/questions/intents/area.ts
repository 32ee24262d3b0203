import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import { overviewWords, standingWords } from './overview-words.ts';

/** The ways to ask for what there is: "everything you have for". */
const holding = everyWay(
  [
    'you have',
    'you hold',
    'you have got',
    'you ve got',
    'youve got',
    'we have',
    'we hold',
    'do you have',
    'do you hold',
    'do we have',
    'have you got',
    'have we got',
    'is there',
    'there is',
    'you know',
  ],
  ['for', 'on', 'about', 'in'],
);

/** How an area stands: everything that is held for it. */
export const area: Intent = {
  name: 'area',
  cues: {
    overview: [
      ...overviewWords,
      ...standingWords,
      ...everyWay(['everything', 'anything', 'all', 'all that', 'whatever', 'what'], holding),
      ...everyWay(
        phraseList('what data, what figures, what stats, what indicators, which indicators, what information'),
        holding,
      ),
      ...everyWay(
        [
          '',
          'all',
          'all the',
          'all of the',
          'every',
          'latest',
          'the latest',
          'current',
          'recent',
          'most recent',
          'key',
          'main',
        ],
        [
          ...everyWay(phraseList('figures, stats, statistics, data, numbers, indicators, measures, kpis, results'), [
            'for',
            'on',
            'in',
            'about',
          ]),
        ],
      ),
      ...phraseList(`
        overall, everything, everything for, everything about, everything on, everything in, all indicators, all the indicators, all measures, all the measures, all kpis,
        all figures, all the figures, all stats, all the stats, all data, all the data, area overview, area profile, area report, area summary, latest for, the latest for, latest on,
        the latest on, the latest in, latest in, latest from, summarise, summarize, sum up, stats, statistics, every indicator, tell me about, tell us about, tell me more about, tell me all about, tell me everything about, talk me through, take me through, run me through, brief me on,
        brief us on, update me on, update us on, fill me in on, update on, an update on, position in, how does, what is it like in, what are things like in,
        what can you tell me about, what do we know about, what do you know about
      `),
    ],
  },
  also: phraseList(
    'full, every, complete, update, figures, stats, data, numbers, how is, how are, how, latest, current, now, all, whole, overall, area, what, what is, look, looks, like, right now, stand',
  ),
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
