import { phraseList } from './phrase-list.ts';

/** What a kind of question is known by where none of its phrases is said as it stands. */
export interface KindWords {
  /** How it is asked, with the places of what the text names. */
  readonly say: string;
  /** The words that tell of it; one of them must be there. Without any it is what is asked without a word for how. */
  readonly by: readonly string[];
  /** Words that may stand beside them. */
  readonly beside: readonly string[];
}

const boards = 'board, give, gave, given, get, got, did, they, it, set, last, where, how, well, that';
const change =
  'over, time, recently, lately, late, days, up, down, come, coming, gone, go, going, still, more, fewer, less, been, becoming, direction, right, wrong, way, seeing';
const parts =
  'district, districts, borough, boroughs, council, councils, area, areas, la, las, authority, authorities, place, places, where, which, who, whose, each, every, all, our, by, across, between, among, within, seven, two, three';
const ends = 'rank, ranked, ranking, league, order, compare, compares, compared, down, out, up, against, other, line';

/** Kinds of question by the words that tell of them, the likelier first of those that tell as much. */
export const kindWords: readonly KindWords[] = [
  {
    say: '{indicator} trend {area} {period}',
    by: phraseList(
      'trend, trending, trajectory, graph, chart, plot, line, history, direction, travel, rising, rise, risen, falling, fall, fallen, climbing, climb, dropping, dropped, drop, creeping, shifted, shift, moving, moved, move, movement, increasing, increase, increased, decreasing, decrease, decreased, change, changed, changing, changes, growing, grown, growth, improving, improved, improve, worsening, worsened, worse, better, recently, lately, pattern, evolved, developed, spike, spiked, dip, dipped, slide, soared, shrinking, shrunk, declining, declined, decline, series, progression',
    ),
    beside: phraseList(`${change}, of, past, quarter, quarters, years, year, by, back, per`),
  },
  {
    say: '{indicator} {area} compared with last year',
    by: phraseList(
      'yoy, annual, annually, change, up, down, fallen, risen, dropped, more, fewer, less, increase, decrease',
    ),
    beside: phraseList(`${change}, year, than, on, versus, vs, compared, against, percentage, percent`),
  },
  {
    say: '{indicator} {area} compared with {period}',
    by: phraseList(
      'compare, compares, compared, comparison, than, versus, vs, v, against, up, down, higher, lower, more, fewer, less, change, changed, better, worse, difference, rise, fall, increase, decrease, dropped, drop, fell, rose, fallen, risen, on',
    ),
    beside: phraseList(`${change}, with, to, from, same, now, this`),
  },
  {
    say: '{indicator} compared with {place}',
    by: phraseList(
      'compare, compares, compared, comparison, versus, vs, v, against, up, stack, square, measure, fare, relative, better, worse, higher, lower, above, below, than, doing, more, fewer, less, benchmark, benchmarked, different, difference, gap',
    ),
    beside: phraseList('with, to, from, more, our, here, how, average, regional, national, wider, does, do'),
  },
  {
    say: 'compare {indicator} {area} {period}',
    by: phraseList(
      'compare, compared, comparison, versus, vs, v, against, apart, gap, difference, between, higher, lower, more, less, fewer, better, worse, than, beside, next, side, safer',
    ),
    beside: phraseList('with, to, from, and, or, both, each, other, how, far, who, which, does, do, by'),
  },
  {
    say: 'which area has the lowest {indicator} {period}',
    by: phraseList('lowest, least, fewest, smallest, best, safest, low, bottom, quietest'),
    beside: phraseList(`${parts}, ${ends}`),
  },
  {
    say: 'which area has the highest {indicator} {period}',
    by: phraseList('highest, most, biggest, largest, greatest, worst, high, top, peak, hotspot, hotspots, badly'),
    beside: phraseList(`${parts}, ${ends}`),
  },
  {
    say: '{indicator} by area {period}',
    by: phraseList(
      'district, districts, borough, boroughs, council, councils, las, la, authority, authorities, areas, places, rank, ranked, ranking, league, where, breakdown, split, everywhere, map, geography, geographical, locally, locality, localities',
    ),
    beside: phraseList(`${parts}, ${ends}, broken, lowest, highest, most, least, first, best, worst, look, geographic`),
  },
  {
    say: '{indicator} against target {area} {period}',
    by: phraseList('target, targets, threshold, goal, aim, ceiling, limit, track, variance, ambition, standard'),
    beside: phraseList(
      'is, there, set, agreed, above, below, over, under, within, inside, outside, far, hit, hitting, meet, meeting, met, miss, missed, missing, breach, breached, breaching, against, recommended, upper, still, from, to, on, one, off, exceeded, exceeding, beyond, up',
    ),
  },
  {
    say: '{indicator} compared with neighbours {period}',
    by: phraseList(
      'neighbours, neighbour, neighbouring, peers, peer, similar, family, families, comparable, comparator, comparators',
    ),
    beside: phraseList(
      'with, to, against, most, nearest, group, forces, force, areas, up, measure, rank, ranked, where, among, our, compared, compare, other, statistical, than, better, worse',
    ),
  },
  {
    say: 'RAG of {indicator} {period}',
    by: phraseList(
      'rag, colour, color, status, rated, rate, rating, red, amber, green, judged, judgement, traffic, lights, light, score',
    ),
    beside: phraseList(`${boards}, still, why, was, were, which, what, assessed, assess, on, or`),
  },
  {
    say: 'why is {indicator} red',
    by: phraseList('red'),
    beside: phraseList('why, rated, rag, come, how, reason, behind, marked'),
  },
  {
    say: 'definition of {indicator}',
    by: phraseList(
      'definition, define, defined, defines, mean, means, meaning, meant, explain, explained, explanation, include, includes, included, cover, covers, covered, covering, calculated, calculate, calculation, measured, measure, worked, work, stand, stands, describe, counted, counts, count, actually, abbreviation, short, acronym, constitutes, made, methodology, method, classed, qualifies, term, interpret',
    ),
    beside: phraseList('by, as, out, how, up, under, when, say, to, for, in, english, plain, term, counted, be'),
  },
  {
    say: 'source of {indicator} {area} {period}',
    by: phraseList(
      'source, sources, sourced, publishes, publish, published, produces, produce, produced, provides, supplies, supply, supplied, collects, collected, collect, owns, from, updated, refreshed, update, date, dated, fresh, freshness, old, recent, age, origin, document, report, who, provenance, originate, compiles, compiled, compile',
    ),
    beside: phraseList(
      'when, last, where, who, come, comes, came, coming, by, was, were, most, which, how, what, to, that, taken, getting, them, it, paper, data, as, out, up',
    ),
  },
  {
    say: 'caveats for {indicator} {area} {period}',
    by: phraseList(
      'caveat, caveats, careful, caution, cautious, limitation, limitations, reliable, reliability, reliably, trust, trustworthy, trusted, quality, issues, issue, warning, warnings, dodgy, problem, problems, wrong, aware, wary, accurate, accuracy, robust, robustness, gaps, believe, concerns, concern, misleading, watch, health, pinch, footnote, footnotes, beware, confidence, confident, solid, flaws, flaw, weaknesses, interpret, interpreting, before, rely, comparable, comparability',
    ),
    beside: phraseList(
      'to, with, should, be, can, how, anything, any, before, if, out, when, around, use, using, know, it, them, salt, on, by, that, quote, cite, citing',
    ),
  },
  {
    say: 'why does {indicator} differ from last time',
    by: phraseList(
      'revised, revision, revisions, restated, differ, differs, different, changed, corrected, correction, mismatch, discrepancy, discrepancies, conflicting, match, amended, vintage, vintages',
    ),
    beside: phraseList(
      'why, from, since, first, last, time, published, printed, previous, previously, earlier, than, to, two, papers, paper, report, reports, in, you, was, were, did, have, has, been, now, before, it, the, these',
    ),
  },
  {
    say: 'numbers behind {indicator} {area} {period}',
    by: phraseList(
      'number, numbers, count, counts, raw, numerator, denominator, num, denom, many, actual, absolute, based, offences, crimes, incidents, people, volume, volumes, sample, respondents, cases, base, total, underlying',
    ),
    beside: phraseList(
      'how, on, behind, that, is, real, terms, as, represent, represents, size, actually, which, rate, percentage, make, makes, mean, means, up, amount, against, by, per',
    ),
  },
  {
    say: 'when is {indicator} next due',
    by: phraseList(
      'next, due, release, released, publication, publish, published, expected, expect, new, out, pub, coming, update, updated, late, overdue, schedule, upcoming, more, ready',
    ),
    beside: phraseList(
      'when, will, be, date, are, is, do, get, the, there, figures, numbers, of, long, until, how, to, for, by, again',
    ),
  },
  {
    say: 'which periods do you hold for {indicator} {area}',
    by: phraseList(
      'periods, years, quarters, far, back, dates, oldest, earliest, start, starts, begin, begins, coverage, cover, covers, time',
    ),
    beside: phraseList('which, how, does, go, goes, do, for, what, when, series, which, hold, first, from'),
  },
  {
    say: 'exceptions for {indicator} {area}',
    by: phraseList(
      'exception, exceptions, alert, alerts, alarm, alarms, flagged, flags, flag, signals, unusual, anomalies, outliers',
    ),
    beside: phraseList('any, raised, open, current, now, on, active, live, red'),
  },
  {
    say: '{indicator} {area} {period}',
    by: [],
    beside: phraseList(
      'going, at, percentage, percent, proportion, share, number, many, much, rate, level, that, who, come, out',
    ),
  },
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
    beside: phraseList(
      'not, which, what, been, any, for, while, recently, lately, since, out, of, date, long, time, data, indicators, measures, kpis, ones, yet, havent, hasnt',
    ),
  },
  {
    say: 'dashboard {period}',
    by: phraseList('dashboard, scorecard, dashboards'),
    beside: phraseList('whole, full, entire, open, up, board, performance, newest, one, all, quarter, quarterly'),
  },
  {
    say: 'exceptions {area}',
    by: phraseList(
      'exception, exceptions, alert, alerts, alarms, flags, flagged, raised, unusual, attention, issues, concerns, warnings, anomalies, outliers',
    ),
    beside: phraseList(
      'any, red, now, open, current, needs, need, our, out, anything, ordinary, of, the, live, active, list, all, report, many, how',
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
    by: phraseList('help, can, able, options, commands, capabilities, use'),
    beside: phraseList('what, you, do, how, this, tell, me, ask, things, stuff, i, sort, of, kind, to, work, are'),
  },
  {
    say: 'which indicators do you have',
    by: phraseList('indicators, measures, kpis, everything, metrics, topics, subjects, data'),
    beside: phraseList(
      'list, all, which, what, can, ask, choose, pick, measure, track, cover, from, of, you, i, do, have, hold, are, there, about, on, file, know, the',
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
