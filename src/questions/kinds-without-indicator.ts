import { phraseList } from './phrase-list.ts';

/** What a kind of question is known by where none of its phrases is said as it stands. */
export interface KindWords {
  /** How it is asked, with the places of what the text names. */
  readonly say: string;
  /** The words that tell of it; one of them must be there. Without any it is what is asked without a word for how. */
  readonly by: readonly string[];
  /** Words that may stand beside them. */
  readonly beside: readonly string[];
  /** Those of `by` that tell of it by themselves: where only words of this kind stand beside them, it is what was asked. */
  readonly surely?: readonly string[];
}

/** Who judges a figure, and how it is said that they did. */
export const boards = 'board, give, gave, given, get, got, did, they, it, set, last, where, how, well, that';

/** Kinds of question that ask of no indicator, the likelier first of those that tell as much. */
export const kindsWithoutIndicator: readonly KindWords[] = [
  {
    say: 'overview {area}',
    by: [],
    beside: phraseList(
      'state, play, lowdown, going, on, well, picture, up, to, across, board, look, bad, out, full, whole, where, everything, anything, area, district, borough',
    ),
  },
  {
    say: '{outcome}',
    by: [],
    beside: phraseList(
      `${boards}, outcome, priority, rag, colour, judgement, judged, rating, rated, status, progress, progressing, going, on, to, with, we, ambition, against, performance, red, amber, green, still, state, play, come, along, far, objective, goal, theme`,
    ),
  },
  {
    say: 'which indicators are red',
    by: phraseList('red, reds'),
    beside: phraseList(
      'turning, turned, gone, flags, only, just, which, what, any, now, all, indicators, measures, kpis, currently, rated, rag, ones, how, many, lately, recently, and',
    ),
  },
  {
    say: 'which indicators are amber',
    by: phraseList('amber, ambers'),
    beside: phraseList(
      'turning, turned, gone, only, just, which, any, now, all, indicators, measures, kpis, ones, how, many, red, reds, and',
    ),
  },
  {
    say: 'which indicators are green',
    by: phraseList('green, greens'),
    beside: phraseList(
      'turning, turned, gone, only, just, which, any, now, all, indicators, measures, kpis, ones, how, many',
    ),
  },
  {
    say: 'which indicators are getting worse {area}',
    by: phraseList(
      'worse, worsening, deteriorating, worst, worry, worried, worrying, bad, problem, problems, wrong, slipping, red, declining, struggling',
    ),
    beside: phraseList(
      'turning, getting, which, what, where, any, should, be, about, most, lately, recently, indicators, measures, kpis, ones, going, gone, areas',
    ),
  },
  {
    say: 'which indicators are getting better {area}',
    by: phraseList(
      'better, improving, improved, improvements, improvement, successes, success, positive, positives, best',
    ),
    beside: phraseList(
      'getting, which, what, where, any, lately, recently, indicators, measures, kpis, ones, going, gone, well, most, news',
    ),
  },
  {
    say: 'which indicators have no target',
    by: phraseList('target, targets'),
    beside: phraseList(
      'no, without, lack, lacks, lacking, missing, which, any, indicators, measures, kpis, ones, dont, have, not, set, still, need',
    ),
  },
  {
    say: 'which indicators have not been updated',
    by: phraseList('updated, stale, refreshed, overdue, outdated'),
    surely: phraseList('updated, refreshed'),
    beside: phraseList(
      'not, which, what, been, any, for, while, recently, lately, since, out, of, date, long, time, data, indicators, measures, kpis, ones, yet, havent, hasnt',
    ),
  },
  {
    say: 'dashboard {period}',
    by: phraseList('dashboard, scorecard, dashboards'),
    surely: phraseList('dashboard, scorecard'),
    beside: phraseList(
      'as, at, whole, full, entire, open, up, board, performance, newest, one, all, quarter, quarterly',
    ),
  },
  {
    say: 'exceptions {area}',
    by: phraseList(
      'exception, exceptions, alert, alerts, alarms, flags, flagged, raised, unusual, attention, issues, concerns, warnings, anomalies, outliers',
    ),
    surely: phraseList('exception, exceptions, alerts'),
    beside: phraseList(
      'any, what, as, moment, red, now, open, current, needs, need, our, out, anything, ordinary, of, the, live, active, list, all, report, many, how',
    ),
  },
  {
    say: 'what changed since my last visit',
    by: phraseList('new, changed, different, changes, missed, news'),
    beside: phraseList(
      'since, last, time, looked, visit, visited, here, was, anything, been, while, away, what, whats, did, i, week, asked, logged, on, lately, recently',
    ),
  },
  {
    say: 'what can you do',
    by: phraseList('help, can, able, questions, options, commands, capabilities, use'),
    surely: phraseList('questions'),
    beside: phraseList(
      'what, you, do, how, this, put, to, tell, me, ask, things, stuff, i, sort, type, of, kind, to, work, are',
    ),
  },
  {
    say: 'which indicators do you have',
    by: phraseList('indicators, measures, kpis, everything, metrics, topics, subjects, data'),
    surely: phraseList('indicators'),
    beside: phraseList(
      'list, all, which, what, how, many, got, can, ask, choose, pick, measure, track, cover, from, of, you, i, do, have, hold, are, there, about, on, file, know, the',
    ),
  },
  {
    say: 'which areas do you have',
    by: phraseList('areas, places, districts, boroughs, councils, area, district, council, geographies, las'),
    beside: phraseList(
      'list, all, which, what, can, ask, choose, pick, cover, from, of, you, i, do, have, hold, are, there, about, on, file, know, covered, the, for, available',
    ),
  },
];
