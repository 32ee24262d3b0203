import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import type { Question } from '../question.ts';

/** Everything there is for a quarter: all outcomes with their indicators. */
export const dashboard: Intent = {
  name: 'dashboard',
  cues: {
    dashboard: phraseList(`
      dashboard, the dashboard, scorecard, board report, quarter summary, the quarter summary, summary, summary of, overview, overview of, performance summary,
      performance report, performance dashboard, performance overview, headline figures, all outcomes, quarter report,
      how are we doing overall, how are we doing, how did we do, how did we do overall, the whole picture,
      every indicator, all indicators, all the indicators
    `),
  },
  also: phraseList('latest, current, newest, quarter, for the, of the, from, overall, partnership, board'),
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
