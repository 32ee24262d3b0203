import { boards, kindsWithoutIndicator } from './kinds-without-indicator.ts';
import type { KindWords } from './kinds-without-indicator.ts';
import { phraseList } from './phrase-list.ts';

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
      'trend, trending, trajectory, travelling, longer, long, run, graph, chart, plot, line, history, direction, travel, rising, rise, risen, falling, fall, fallen, climbing, climb, dropping, dropped, drop, creeping, shifted, shift, moving, moved, move, movement, increasing, increase, increased, decreasing, decrease, decreased, change, changed, changing, changes, growing, grown, growth, improving, improved, improve, worsening, worsened, worse, better, recently, lately, pattern, evolved, developed, spike, spiked, dip, dipped, slide, soared, shrinking, shrunk, declining, declined, decline, series, progression',
    ),
    surely: phraseList(
      'trend, trending, trajectory, travelling, creeping, rising, falling, climbing, dropping, increasing, decreasing, growing, improving, worsening, shrinking, declining',
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
    surely: phraseList('lowest, fewest'),
    beside: phraseList(`${parts}, ${ends}`),
  },
  {
    say: 'which area has the highest {indicator} {period}',
    by: phraseList('highest, most, biggest, largest, greatest, worst, high, top, peak, hotspot, hotspots, badly'),
    surely: phraseList('highest, worst'),
    beside: phraseList(`${parts}, ${ends}`),
  },
  {
    say: '{indicator} by area {period}',
    by: phraseList(
      'district, districts, spread, borough, boroughs, council, councils, las, la, authority, authorities, areas, places, rank, ranked, ranking, league, where, breakdown, split, everywhere, map, geography, geographical, locally, locality, localities',
    ),
    surely: phraseList('spread'),
    beside: phraseList(`${parts}, ${ends}, broken, lowest, highest, most, least, first, best, worst, look, geographic`),
  },
  {
    say: '{indicator} against target {area} {period}',
    by: phraseList('target, targets, threshold, goal, aim, ceiling, limit, track, variance, ambition, standard'),
    surely: phraseList('target, threshold'),
    beside: phraseList(
      'is, there, set, agreed, above, below, over, under, within, inside, outside, far, hit, hitting, meet, meeting, met, miss, missed, missing, breach, breached, breaching, against, recommended, upper, still, from, to, on, one, off, exceeded, exceeding, beyond, up',
    ),
  },
  {
    say: '{indicator} compared with neighbours {period}',
    by: phraseList(
      'neighbours, neighbour, neighbouring, peers, peer, similar, family, families, comparable, comparator, comparators',
    ),
    surely: phraseList('neighbours, peers'),
    beside: phraseList(
      'with, to, against, most, nearest, group, forces, force, areas, up, measure, rank, ranked, where, among, our, compared, compare, other, statistical, than, better, worse',
    ),
  },
  {
    say: 'RAG of {indicator} {period}',
    by: phraseList(
      'rag, colour, color, status, board, rated, rate, rating, red, amber, green, judged, judgement, traffic, lights, light, score',
    ),
    surely: phraseList('rag, colour, color, rated, board, traffic'),
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
    surely: phraseList('definition, define, defined, defines'),
    beside: phraseList('by, as, out, how, up, under, when, say, to, for, in, english, plain, term, counted, be'),
  },
  {
    say: 'source of {indicator} {area} {period}',
    by: phraseList(
      'source, sources, sourced, publishes, publish, published, produces, produce, produced, provides, supplies, supply, supplied, collects, collected, collect, owns, from, updated, refreshed, update, date, dated, fresh, freshness, old, recent, age, origin, document, report, who, provenance, originate, compiles, compiled, compile',
    ),
    surely: phraseList(
      'source, sources, sourced, publishes, published, produces, collects, compiles, provenance, refreshed',
    ),
    beside: phraseList(
      'when, last, where, who, come, comes, came, coming, by, was, were, most, which, how, what, to, that, taken, getting, them, it, paper, data, as, out, up',
    ),
  },
  {
    say: 'caveats for {indicator} {area} {period}',
    by: phraseList(
      'caveat, caveats, pitfall, pitfalls, careful, caution, cautious, limitation, limitations, reliable, reliability, reliably, trust, trustworthy, trusted, quality, issues, issue, warning, warnings, dodgy, problem, problems, wrong, aware, wary, accurate, accuracy, robust, robustness, gaps, believe, concerns, concern, misleading, watch, health, pinch, footnote, footnotes, beware, confidence, confident, solid, flaws, flaw, weaknesses, interpret, interpreting, before, rely, comparable, comparability',
    ),
    surely: phraseList(
      'caveat, caveats, pitfall, pitfalls, careful, caution, cautious, limitation, limitations, reliable, reliability, trust, trustworthy, dodgy, pitfalls, pitfall, misleading, robust, wary, flaws, footnote, footnotes',
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
    surely: phraseList('revised, restated, discrepancy, discrepancies'),
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
    surely: phraseList('due'),
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
    surely: phraseList('exception, exceptions, alerts'),
    beside: phraseList('any, raised, open, current, now, on, active, live, red'),
  },
  {
    say: '{indicator} {area} {period}',
    by: [],
    beside: phraseList(
      'going, at, percentage, percent, proportion, share, number, many, much, rate, level, that, who, come, out',
    ),
  },
  ...kindsWithoutIndicator,
];
