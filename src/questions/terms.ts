import type { Basis } from '../indicators/basis.ts';
import { phraseList } from './phrase-list.ts';

/** The bot's own words that people ask the meaning of, each by how it is written. Names of indicators are no part of it. */
export const terms = {
  illustrative: phraseList('illustrative, illustrative figure, illustrative figures'),
  provisional: phraseList('provisional, provisional figure, provisional figures'),
  final: phraseList('final, final figure, final figures'),
  revised: phraseList('revised, revised figure, revised figures, revision, revisions, vintage, vintages'),
  hidden: phraseList(
    'hidden, hidden small number, suppressed, suppressed figures, suppression, small number, small numbers',
  ),
  'worked-out': phraseList('worked out, worked out not published, derived figure, derived figures'),
  'not-recent': phraseList('not recent'),
  'not-comparable': phraseList('not comparable, like for like'),
  'may-be-chance': phraseList(`
    may be chance, which may be chance, the difference may be chance, significant, statistically significant, significance,
    statistical significance, confidence interval, confidence intervals, similar
  `),
  signal: phraseList(`
    special cause, special causes, special cause variation, signal of concern, signal of improvement, signal, signals,
    usual variation, common cause, common cause variation, control limits, trial limits, xmr, xmr chart, spc, control chart
  `),
  rag: phraseList('rag, rag status, rag rating, rag ratings, traffic light, traffic lights'),
  'rag-by-rule': phraseList('rag by rule, computed, computed rag, computed colour, by rule'),
  red: phraseList('red, rated red'),
  amber: phraseList('amber, rated amber'),
  green: phraseList('green, rated green'),
  'not-assessed': phraseList('not assessed, unassessed'),
  exception: phraseList('exception, exceptions, alert, alerts'),
  baseline: phraseList('baseline, baselines'),
  target: phraseList('target, targets, threshold, thresholds'),
  neighbours: phraseList(`
    nearest neighbours, nearest neighbour, neighbours, statistical neighbours, most similar group, our nearest neighbours
  `),
  'per-population': phraseList(`
    per 1,000, per 1000, per thousand, per 1,000 population, per 1000 population, per thousand population, per 10,000, per 10000,
    per 100,000, per 100000, rate per 1,000, rate per 1000
  `),
  'percentage-point': phraseList('percentage point, percentage points'),
  caveat: phraseList('caveat, caveats'),
  outcome: phraseList('outcome, outcomes, priority, priorities'),
  indicator: phraseList('indicator, indicators'),
  code: phraseList('code, the code, code below'),
  'rolling-12-months': [],
  'year-to-date': [],
  'financial-year': phraseList('financial quarter, financial quarters, fiscal year'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One of the bot's own words. */
export type Term = keyof typeof terms;

/** All of them. */
export const termNames: readonly Term[] = Object.keys(terms).filter((name): name is Term => name in terms);

/** What is read as a period and may be asked the meaning of. */
export const termOfBasis: Readonly<Partial<Record<Basis, Term>>> = {
  'rolling-12-months': 'rolling-12-months',
  'financial-year-to-date': 'year-to-date',
  'financial-year': 'financial-year',
  quarter: 'financial-year',
};

/** How each term is asked the meaning of. */
export const termTexts: Readonly<Record<Term, string>> = {
  illustrative: 'illustrative',
  provisional: 'provisional',
  final: 'final',
  revised: 'revised',
  hidden: 'hidden',
  'worked-out': 'worked out',
  'not-recent': 'not recent',
  'not-comparable': 'not comparable',
  'may-be-chance': 'may be chance',
  signal: 'special cause',
  rag: 'RAG',
  'rag-by-rule': 'RAG by rule',
  red: 'red',
  amber: 'amber',
  green: 'green',
  'not-assessed': 'not assessed',
  exception: 'exception',
  baseline: 'baseline',
  target: 'target',
  neighbours: 'nearest neighbours',
  'per-population': 'per 1,000 population',
  'percentage-point': 'percentage point',
  caveat: 'caveat',
  outcome: 'outcome',
  indicator: 'indicator',
  code: 'code',
  'rolling-12-months': 'rolling 12 months',
  'year-to-date': 'year to date',
  'financial-year': 'financial quarter',
};
