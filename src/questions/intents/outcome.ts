import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import { rag } from './rag.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import { overviewWords, standingWords } from './overview-words.ts';

/** The ways to ask for the indicators that belong to an outcome. */
const members = everyWay(
  phraseList(', which, what, list, list the, list of, all, all the, show the'),
  phraseList(
    'indicators, measures, kpis, indicators are, measures are, kpis are, indicators do we have, indicators do you have, indicators make up, measures make up',
  ),
  phraseList(
    ', in, under, within, for, of, sit under, sit in, sit within, come under, fall under, make up, belong to, support, feed into, sit beneath, that make up, that sit under',
  ),
);

/** How a board priority stands: its published judgement and its indicators. */
export const outcome: Intent = {
  name: 'outcome',
  cues: {
    outcome: ['outcome', 'outcomes', 'priority', 'priorities', 'theme'],
    colour: rag.cues['colour'] ?? [],
    // Why an outcome has its colour is answered by what its judgement is; why anything else is so, is not.
    why: rag.cues['why'] ?? [],
  },
  also: [
    ...overviewWords,
    ...standingWords,
    ...members,
    ...phraseList(`
      progressing, coming along, coming on, did the board give, did the board give it, did the board give to, given by the board, where are we, where are we on, where are we with, where do we stand on, happening with, getting on with, everything, everything under, everything in, everything for, how did, do, or, overall, progress, progress on, progress against, progress with, how is, how are, how, what is, what, status, latest, current, update, update on, an update on,
      position, position on, position with, against, with, tell me about, still, now, at, what does, cover, include, contain
    `),
  ],
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
