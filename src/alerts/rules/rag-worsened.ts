import { breaksBetween } from '../../indicators/compare.ts';
import { isWorseRag } from '../../indicators/rag.ts';
import type { Rag } from '../../indicators/rag.ts';
import { computedColour } from '../computed-colour.ts';
import type { JudgedFigure } from '../exception.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { RagWorsenedRule, Rule } from '../rule.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the colour of the newest period is worse than that of the period before: the published one, or the one
 * that the indicator's own rule gives, and never one beside the other. It recovers at the colour from before the breach,
 * or a better one. A first colour is no worsening.
 */
export function ragWorsened(rule: Rule): Judge | undefined {
  if (rule.kind !== 'rag-worsened') return undefined;
  return {
    touches: (observations) =>
      observations.some(
        (each) => (rule.colour === 'computed' || each.publishedRag !== undefined) && watches(rule, each),
      ),
    judge: (series) => judge(rule, series),
    distance: () => 0,
    ...(rule.colour === 'computed' ? besideOf(rule) : {}),
  };
}

/** Where a colour follows from another area's figure, those of the two newest periods are needed. */
function besideOf({ comparators }: RagWorsenedRule): Pick<Judge, 'beside'> {
  const periods = (figures: readonly Figure[]) => figures.slice(-2).map(({ period }) => period);
  return { beside: { areas: Object.values(comparators), periods } };
}

interface Coloured {
  readonly rag: Rag;
  readonly figure: JudgedFigure;
}

function judge(rule: RagWorsenedRule, series: JudgedSeries): Verdict {
  const newest = coloured(rule, series.newest, series);
  if (newest === undefined) {
    return { kind: 'not-judgeable', reason: rule.colour === 'published' ? 'no-published-rag' : 'no-computed-rag' };
  }
  const { standing } = series;
  const [raisedOn, since] = [
    standing && colourOf(rule, standing.raisedOn),
    standing?.before && colourOf(rule, standing.before),
  ];
  return raisedOn && since ? sinceRaised(newest, raisedOn, since) : sinceLastPeriod(rule, newest, series);
}

/** While an exception stands, the colour from before it decides, however many periods ago that was. */
function sinceRaised({ rag, figure }: Coloured, raisedOn: Rag, before: Rag): Verdict {
  if (!isWorseRag(rag, before)) return { kind: 'recovered', reason: 'rag-recovered', figure };
  if (isWorseRag(raisedOn, rag)) return { kind: 'between', figure };
  return { kind: 'breach', reason: 'rag-worsened', figure };
}

function sinceLastPeriod(rule: RagWorsenedRule, { rag, figure }: Coloured, series: JudgedSeries): Verdict {
  const { figures, newest, indicator } = series;
  const earlier = figures.filter((each) => each.period.end < newest.period.end);
  const found = lastColoured(rule, earlier, series);
  if (found === undefined || !isWorseRag(rag, found.rag)) return { kind: 'recovered', reason: 'rag-recovered', figure };
  // A rule that compares periods says nothing across a changed definition.
  if (breaksBetween(indicator, { ...found.figure, area: newest.area }, newest).length > 0)
    return { kind: 'not-judgeable', reason: 'break-in-series' };
  return { kind: 'breach', reason: 'rag-worsened', figure, before: found.figure };
}

/** A published colour may be from several periods ago; a computed one is from the period before, or there is none. */
function lastColoured(rule: RagWorsenedRule, earlier: readonly Figure[], series: JudgedSeries): Coloured | undefined {
  const from = rule.colour === 'published' ? earlier : earlier.slice(-1);
  for (const each of from.toReversed()) {
    const found = coloured(rule, each, series);
    if (found) return found;
  }
  return undefined;
}

function coloured(rule: RagWorsenedRule, figure: Figure, series: JudgedSeries): Coloured | undefined {
  if (rule.colour === 'published') {
    return figure.publishedRag && { rag: figure.publishedRag, figure: judgedFigure(figure) };
  }
  const rag = computedColour(figure, series, rule.comparators);
  return rag && { rag, figure: { ...judgedFigure(figure), computedRag: rag } };
}

function colourOf({ colour }: RagWorsenedRule, { publishedRag, computedRag }: JudgedFigure): Rag | undefined {
  return colour === 'published' ? publishedRag : computedRag;
}
