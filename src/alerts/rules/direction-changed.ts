import { verdictOn } from '../../indicators/verdict.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Way } from '../evidence.ts';
import type { DecisionReason } from '../exception.ts';
import { judgedFigure } from '../judged-figure.ts';
import type { DirectionChangedRule, Rule } from '../rule.ts';
import { unbroken } from '../unbroken.ts';
import { unlike } from '../unlike.ts';
import type { Figure, Judge, JudgedSeries, Verdict } from '../verdict.ts';
import { watches } from '../watch.ts';

/**
 * Breaches when the newest step is for the worse and the one before it was not; stays while the steps are for the worse.
 * A neutral indicator is watched only where the rule asks for it, and there any other word (up, level, down) breaches.
 */
export function directionChanged(rule: Rule): Judge | undefined {
  if (rule.kind !== 'direction-changed') return undefined;
  return {
    touches: (observations) => observations.some((each) => watches(rule, each)),
    judge: (series) => judge(rule, series),
    distance: () => 0,
    looksAt: (figures) => figures.slice(-3),
  };
}

function judge(rule: DirectionChangedRule, { indicator, figures, newest, standing }: JudgedSeries): Verdict {
  const neutral = indicator.polarity === 'neutral';
  if (neutral && !rule.neutral) return { kind: 'not-judgeable', reason: 'neutral-polarity' };
  const [first, middle, last] = unbroken(figures).slice(-3);
  if (!first || !middle || !last) return { kind: 'not-judgeable', reason: 'too-few-periods' };
  const [before, now] = [stepOf(rule, indicator, first, middle), stepOf(rule, indicator, middle, last)];
  if ('refused' in now) return { kind: 'not-judgeable', reason: now.refused };
  if ('refused' in before) return { kind: 'not-judgeable', reason: before.refused };
  const figure = judgedFigure(newest);
  const seen = { figure, evidence: [{ kind: 'direction', now: now.way, before: before.way } as const] };
  const changed = neutral ? now.way !== before.way : now.worse && !before.worse;
  if (changed || (standing !== undefined && now.worse)) {
    return { kind: 'breach', reason: 'direction-changed', ...seen, before: judgedFigure(middle) };
  }
  if (neutral || !now.worse) return { kind: 'recovered', reason: 'direction-kept-or-better', ...seen };
  return { kind: 'between', ...seen };
}

type Step = { readonly way: Way; readonly worse: boolean } | { readonly refused: DecisionReason };

function stepOf({ levelWithin }: DirectionChangedRule, indicator: Indicator, from: Figure, to: Figure): Step {
  const beside = verdictOn(indicator, to, from);
  if (!beside.comparable) return { refused: unlike[beside.because.why] };
  const { absolute, direction, meaning } = beside.difference;
  if (Math.abs(absolute) <= (levelWithin / 100) * Math.abs(from.value)) return { way: 'level', worse: false };
  return { way: direction, worse: meaning === 'worse' };
}
