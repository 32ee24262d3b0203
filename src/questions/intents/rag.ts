import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** The published colour of an indicator. Whether it ever had another is not asked: "ever" is claimed by nothing. */
export const rag: Intent = {
  name: 'rag',
  cues: {
    colour: phraseList(`
      rag, rags, rag status, rag rating, rag rated, rag score, rag colour, rated, rating, red, amber, green, colour, color, status, in the red, in the green,
      traffic light, traffic lights, traffic light status, traffic light rating, traffic light colour
    `),
    past: ['was', 'were'],
    why: ['why', 'how come', 'whys'],
  },
  also: phraseList(`
    did the board give, did the board give it, did the board give to, given by the board, or, flagged, flagged as, still, now, current, currently, latest, which, what, what is, how is, how are, how, published, as, showing, showing as, shown as, shown, got, get, given, marked, marked as,
    coming out as, have a, has a, on, on the, at, for
  `),
  form: (slots) => {
    const [indicator] = slots.indicators;
    const { period, ...moreTimes } = slots.times;
    if (!slots.cues.has('colour')) return lacks('indicator');
    if (indicator === undefined) return lacks('indicator', [{ kind: 'exceptions' }]);
    const asked: Question = {
      kind: 'rag',
      indicator: indicator.id,
      ...(period ? { period } : {}),
      ...(slots.cues.has('why') ? { why: true } : {}),
    };
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'period', 'area']),
      ...(elsewhere(slots, indicator.headlineArea) ? (['area'] as const) : []),
      ...(Object.keys(moreTimes).length > 0 ? (['period'] as const) : []),
    ];
    if (besides.length > 0) return extra(besides, [asked, ...figures(slots, indicator.id)]);
    if (slots.cues.has('past') && period === undefined) return extra(['period'], [asked]);
    return fits(asked);
  },
};

/** Colours are published for the headline area only. */
function elsewhere({ areas }: Slots, headline: string): boolean {
  return areas.some(({ area }) => area.id !== headline);
}

function figures({ areas }: Slots, indicator: string): readonly Question[] {
  return areas.map(({ area }) => ({ kind: 'latest', indicator, area: area.id }));
}
