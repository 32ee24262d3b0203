import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import { rag } from './rag.ts';
import { phraseList } from '../phrase-list.ts';

/** How a board priority stands: its published judgement and its indicators. */
export const outcome: Intent = {
  name: 'outcome',
  cues: {
    outcome: ['outcome', 'outcomes', 'priority', 'priorities', 'theme'],
    colour: rag.cues['colour'] ?? [],
    // Why an outcome has its colour is answered by what its judgement is; why anything else is so, is not.
    why: rag.cues['why'] ?? [],
  },
  also: phraseList(`
    or, overall, progress, progress on, how is, how are, doing, going, what is, whats, status, latest, current,
    performance, update, summary, summary of, overview, overview of
  `),
  impliedBy: ({ outcomes }) => outcomes.length > 0,
  form: (slots) => {
    const [first, ...others] = slots.outcomes;
    if (first === undefined || (slots.cues.has('why') && !slots.cues.has('colour'))) return lacks('indicator');
    const besides = unwanted(slots, ['outcome', 'area']);
    const asked = { kind: 'outcome' as const, outcome: first.id };
    if (others.length > 0)
      return extra(
        ['outcome'],
        slots.outcomes.map(({ id }) => ({ kind: 'outcome', outcome: id })),
      );
    return besides.length > 0 || elsewhere(slots) ? extra([...besides, 'area'], [asked]) : fits(asked);
  },
};

function elsewhere({ areas, comparators }: Slots): boolean {
  return areas.some(({ area }) => area.id !== comparators.county);
}
