import { meets } from '../../src/alerts/bound.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Rule, ThresholdRule } from '../../src/alerts/rule.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { boundWords } from './bound.ts';
import { bareValue, valueWords } from './numeral.ts';
import { ragWords } from './rag.ts';

/** What of an exception's world is known: its rule may have left the catalogue, and so may its indicator. */
export interface ExceptionWorld {
  readonly rule?: Rule;
  readonly unit?: Unit;
}

/** How the newest figure judged stands to the rule, computed from both: "49% is above 40%". */
export function standsWords(exception: Exception, { rule, unit }: ExceptionWorld): string {
  if (rule?.kind === 'rag-worsened') return colourWords(exception);
  const value = unit === undefined ? String(exception.latest.value) : valueWords(exception.latest.value, unit);
  if (rule === undefined || unit === undefined)
    return `${value}; the rule that judged it is no longer in the catalogue`;
  return thresholdWords(exception.latest.value, rule, unit);
}

function thresholdWords(value: number, { breach, recovery }: ThresholdRule, unit: Unit): string {
  const written = bareValue(value, unit);
  if (meets(breach, value)) return `${written} is ${boundWords(breach, unit)}`;
  if (meets(recovery, value)) return `${written}; it clears at ${boundWords(recovery, unit)}`;
  return `${written} is no longer ${boundWords(breach, unit)}, and not yet ${boundWords(recovery, unit)}`;
}

function colourWords({ raisedOn, before, latest, state }: Exception): string {
  if (state === 'cleared') return latest.publishedRag ? `back to ${ragWords(latest.publishedRag)}` : 'no longer worse';
  const now = latest.publishedRag ?? raisedOn.publishedRag;
  if (now === undefined) return 'its published colour turned worse';
  if (before?.publishedRag === undefined) return `${ragWords(now)}, worse than before`;
  return `turned from ${ragWords(before.publishedRag)} in ${before.period.label} to ${ragWords(now)}`;
}

/** What ends the exception: "38% or below". */
export function clearsWords({ before }: Exception, { rule, unit }: ExceptionWorld): string | undefined {
  if (rule?.kind === 'threshold') return unit === undefined ? undefined : boundWords(rule.recovery, unit);
  if (before?.publishedRag === undefined)
    return rule === undefined ? undefined : 'the colour before it, or a better one';
  return before.publishedRag === 'green' ? ragWords('green') : `${ragWords(before.publishedRag)} or better`;
}
