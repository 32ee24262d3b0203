import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import type { Question } from '../question.ts';

/** The published place among the nearest neighbours or other areas like this one: "2 of 9". */
export const neighbours: Intent = {
  name: 'neighbours',
  cues: {
    neighbours: phraseList(`
      neighbours, neighbour, nearest neighbours, nearest neighbour, our neighbours, statistical neighbours,
      nearest neighbours rank, neighbour rank, neighbour position, most similar group, most similar areas, similar areas,
      family group, msg, peers, peer group, county areas, other counties, similar counties, neighbouring areas, neighbouring counties, comparable areas, comparable counties, comparator areas,
      peer, peer comparison, peer areas, peer counties, similar forces, other county areas, cipfa neighbours, statistical neighbour, areas like us, areas like ours, counties like us,
      counties like ours, similar authorities, comparable authorities, benchmarking, benchmarked
    `),
  },
  also: phraseList(`
    rank, ranks, ranked, ranking, position, place, where do, where does, where are, where is, how do, how does, how is,
    how are, compare, compared, comparison, with, to, among, amongst, against, versus, vs, other, latest, current, stand,
    who is, who are, which are, what are, what is, against our, among our, with our, to our, doing, better, worse, than, our, sit, sits, come, comes, fare, fares, fit, place, placed, stands,
    measure up, performing, relative to, alongside, above, below, higher, lower, difference, comparing, us
  `),
  form: (slots) => {
    const [indicator] = slots.indicators;
    const [place, ...others] = slots.areas;
    if (indicator === undefined) return lacks('indicator');
    const { period, ...more } = slots.times;
    const asked: Question = {
      kind: 'neighbours',
      indicator: indicator.id,
      ...(place ? { area: place.area.id } : {}),
      ...(period ? { period } : {}),
    };
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...(others.length > 0 ? (['area'] as const) : []),
      ...(Object.keys(more).length > 0 ? (['period'] as const) : []),
    ];
    return besides.length > 0 ? extra(besides, [asked]) : fits(asked);
  },
};
