import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import { overviewWords, standingWords } from './overview-words.ts';
import type { Question } from '../question.ts';

/** Everything there is for a quarter: all outcomes with their indicators. */
export const dashboard: Intent = {
  name: 'dashboard',
  cues: {
    dashboard: [
      ...overviewWords,
      ...standingWords.filter((words) => words.startsWith('how') || words.startsWith('what')),
      ...everyWay(
        phraseList(
          'how are we, how have we been, how has the partnership been, how is the partnership, how is the board',
        ),
        phraseList('doing, performing, getting on, faring, looking'),
      ),
      ...everyWay(
        [
          'everything',
          'all figures',
          'all the figures',
          'all data',
          'all indicators',
          'all the indicators',
          'all measures',
          'all outcomes',
          'every outcome',
        ],
        ['', 'for'],
      ),
      ...phraseList(`
        summarise performance, summarise the quarter, board report, quarter summary, quarter report, quarterly report, how did we do, how did we get on, how did we perform, where are we overall, where do we stand overall,
        where are we, where do we stand, every indicator, what does the dashboard say, what does the dashboard show, what is on the dashboard
      `),
    ],
  },
  also: phraseList(`
    full, whole, entire, complete, partnership do, did the partnership do, how did the partnership do, how did, do, summarise, latest, current, newest, quarter, for the, of the, from, overall, partnership, as a partnership, as a board, board, all round, generally, in general, say, show, so far
  `),
  form: (slots) => {
    // The dashboard is one of a quarter anyway, so "quarterly" says nothing more.
    const { period, basis, ...more } = slots.times;
    const isOther = Object.keys(more).length > 0 || (basis !== undefined && basis !== 'quarter');
    const others: readonly SlotName[] = isOther ? ['period'] : [];
    const besides = [...unwanted(slots, ['period']), ...others];
    if (slots.indicators.length > 0) return lacks('indicator');
    const asked: Question = { kind: 'dashboard', ...(period ? { period } : {}) };
    return besides.length > 0 ? extra(besides, [asked]) : fits(asked);
  },
};
