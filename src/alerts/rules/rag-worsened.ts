import { breaksBetween } from '../../indicators/compare.ts';
import type { Observation } from '../../indicators/observation.ts';
import { isWorseRag } from '../../indicators/rag.ts';
import type { Rag } from '../../indicators/rag.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { Rule } from '../rule.ts';
import { watches } from '../watch.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';

type Coloured = Figure & { readonly publishedRag: Rag };

/**
 * Breaches when the published RAG of the newest period is a worse colour than the one published before it. It recovers at
 * the colour from before the breach, or a better one. A first colour is no worsening.
 */
export function ragWorsened(rule: Rule): Judge | undefined {
  if (rule.kind !== 'rag-worsened') return undefined;
  return {
    touches: (observations) => observations.some((each) => each.publishedRag !== undefined && watches(rule, each)),
    judge,
    distance: () => 0,
  };
}

function judge(series: JudgedSeries): Verdict {
  const { newest, standing } = series;
  if (!isColoured(newest)) return { kind: 'not-judgeable', reason: 'no-published-rag' };
  const since = standing?.before?.publishedRag;
  return standing?.raisedOn.publishedRag && since
    ? sinceRaised(newest, standing.raisedOn.publishedRag, since)
    : sinceLastPeriod(newest, series);
}

/** While an exception stands, the colour from before it decides, however many periods ago that was. */
function sinceRaised(newest: Coloured, raisedOn: Rag, before: Rag): Verdict {
  const figure = judgedFigure(newest);
  if (!isWorseRag(newest.publishedRag, before)) return { kind: 'recovered', reason: 'rag-recovered', figure };
  if (isWorseRag(raisedOn, newest.publishedRag)) return { kind: 'between', figure };
  return { kind: 'breach', reason: 'rag-worsened', figure };
}

function sinceLastPeriod(newest: Coloured, { figures, indicator }: JudgedSeries): Verdict {
  const figure = judgedFigure(newest);
  const before = figures.findLast((each) => each.period.end < newest.period.end && isColoured(each));
  if (!before?.publishedRag || !isWorseRag(newest.publishedRag, before.publishedRag)) {
    return { kind: 'recovered', reason: 'rag-recovered', figure };
  }
  // A rule that compares periods says nothing across a changed definition.
  if (breaksBetween(indicator, before, newest).length > 0) return { kind: 'not-judgeable', reason: 'break-in-series' };
  return { kind: 'breach', reason: 'rag-worsened', figure, before: judgedFigure(before) };
}

function isColoured(figure: Figure): figure is Coloured {
  return figure.publishedRag !== undefined;
}
