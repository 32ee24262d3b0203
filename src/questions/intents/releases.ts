import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import type { Question } from '../question.ts';

/** When figures are to come. It says what release calendars say, and nothing of what the figures will be. */
export const releases: Intent = {
  name: 'releases',
  looksAhead: true,
  cues: {
    next: phraseList(`
      next release, next releases, the next releases, next release date, next publication date, next pub date, next update date, pub date, pub dates, next update, next updates, next figure, next figures, next data, next publication,
      next due, due next, next released, next published, next updated, next out, next available, released next, published next, updated next,
      out next, upcoming release, upcoming releases, upcoming figures, upcoming data, next release date, next publication date, next pub date, release calendar, release dates, release date, release schedule,
      publication date, publication dates, publication calendar, publication schedule, come out next, coming out next, comes out next,
      what releases are there, list releases, list the releases, all releases, new figures due, new data due, new figures come out, figures come out, data come out, releases due, release due
    `),
    // "Next" may stand apart from what is to come, with the indicator between them.
    further: ['next', 'new', 'the next', 'next set of', 'the next set of', 'next lot of', 'the next lot of'],
    fresh: everyWay(
      ['new', 'next', 'newer', 'more', 'fresh'],
      ['data', 'figure', 'figures', 'numbers', 'stats', 'set of figures'],
    ),
    release: phraseList(
      'land, arrive, be ready, ready, release, releases, released, publication, published, come out, coming out, comes out, out, available, updated, update',
    ),
    due: phraseList('due, due out, due for release, due for publication, due in'),
    late: phraseList('late, overdue, running late, past due'),
    // It stands for what was told before, and for nothing by itself.
    it: ['it', 'they', 'that'],
    when: phraseList(
      'when is, when might we expect, when would we expect, when do we expect, when do you expect, when are you expecting, when are we expecting, when can we see, when can i see, when will we see, when will i see, when will i get, when can we get, when will we have, when will you have, when do you get, when are, whens, when will, when do, when does, when, what date is, when can we expect, when can i expect, when should we expect, when should i expect, when will we get, when do we get',
    ),
    which: phraseList(`
      which, what, what is, whats, what are, which are, which is, is anything, are any, anything, any, is, are, list, which figures, what figures,
      which indicators, what indicators, which releases, what releases, how many, list of
    `),
  },
  also: phraseList(
    'will, be, will be, will the, indicators, indicator, one, set of, ones, expected, still, now, running, yet',
  ),
  needs: (slots) => slots.times.ahead !== undefined || asksForNext(slots) || asksForLate(slots),
  impliedBy: ({ times }) => times.ahead !== undefined,
  form: (slots) => {
    const { indicators, times, cues } = slots;
    const { ahead, ...more } = times;
    const [indicator] = indicators;
    if (cues.has('it') && indicator === undefined) return lacks('indicator');
    const asked: Question = {
      kind: 'releases',
      ...(indicator ? { indicator: indicator.id } : {}),
      ...(cues.has('late') ? { late: true as const } : {}),
      ...(ahead ? { within: ahead } : {}),
    };
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'period']),
      ...(Object.keys(more).length > 0 || (ahead !== undefined && cues.has('late')) ? (['period'] as const) : []),
    ];
    return besides.length > 0 ? extra(besides, [asked]) : fits(asked);
  },
};

function asksForNext({ cues }: Slots): boolean {
  if (cues.has('next')) return true;
  const ahead = cues.has('fresh') || (cues.has('further') && ['release', 'due', 'when'].some((cue) => cues.has(cue)));
  return (
    (cues.has('when') && (ahead || cues.has('due'))) || (cues.has('which') && cues.has('due') && !cues.has('late'))
  );
}

function asksForLate({ cues }: Slots): boolean {
  return cues.has('late') && (cues.has('which') || cues.has('release'));
}
