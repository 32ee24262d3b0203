import { countsForRules } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import type { BesideFigure, PeriodValue } from './evidence.ts';
import type { JudgedFigure } from './exception.ts';
import type { Rule } from './rule.ts';
import type { Figure } from './verdict.ts';

/** Whether a rule may judge the observation: illustrative figures only where the rule says so, suppressed ones never. */
export function countsFor(rule: Rule, observation: Observation): observation is Figure {
  if (countsForRules(observation)) return true;
  return rule.illustrative && observation.status === 'illustrative' && observation.value !== null;
}

/** The figure as an exception keeps it: what was judged, as it was published then. */
export function judgedFigure(figure: Figure): JudgedFigure {
  const { period, value, status, publishedRag, source, published } = figure;
  return { period, value, status, ...(publishedRag === undefined ? {} : { publishedRag }), source, published };
}

/** A figure as what another one was set against. */
export function besideFigure({ area, period, value }: Figure): BesideFigure {
  return { area, end: period.end, value };
}

/** A figure as part of a run. */
export function periodValue({ period, value }: Figure): PeriodValue {
  return { label: period.label, end: period.end, value };
}
