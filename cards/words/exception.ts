import type { Exception, JudgedFigure } from '../../src/alerts/exception.ts';
import type { Colour, Rule } from '../../src/alerts/rule.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { boundWords } from './bound.ts';
import { countOf, valueWords } from './numeral.ts';
import { computedRagWords, ragWords } from './rag.ts';
import { ruleStands } from './rule-stands.ts';

/** What of an exception's world is known: its rule may have left the catalogue, and so may its indicator. */
export interface ExceptionWorld {
  readonly rule?: Rule;
  readonly unit?: Unit;
}

/** How the newest figure judged stands to the rule, computed from both: "49% is above 40%". */
export function standsWords(exception: Exception, { rule, unit }: ExceptionWorld): string {
  if (rule?.kind === 'rag-worsened') return colourWords(rule.colour, exception);
  const { latest } = exception;
  const value = unit === undefined ? String(latest.value) : valueWords(latest.value, unit);
  if (rule === undefined || unit === undefined) {
    return `${value}; the rule that judged it is no longer in the catalogue`;
  }
  return ruleStands(exception, rule, unit);
}

function colourWords(colour: Colour, { raisedOn, before, latest, state }: Exception): string {
  const [now, then] = [shown(colour, latest) ?? shown(colour, raisedOn), before && shown(colour, before)];
  if (state === 'cleared') return shown(colour, latest) ? `back to ${now}` : 'no longer worse';
  if (now === undefined) return `its ${colour} colour turned worse`;
  if (before === undefined || then === undefined) return `${now}, worse than before`;
  return `turned from ${then} in ${before.period.label} to ${now}`;
}

function shown(colour: Colour, { publishedRag, computedRag }: JudgedFigure): string | undefined {
  if (colour === 'published') return publishedRag && ragWords(publishedRag);
  return computedRag && computedRagWords(computedRag);
}

/** What ends the exception: "38% or below". */
export function clearsWords({ before }: Exception, { rule, unit }: ExceptionWorld): string | undefined {
  switch (rule?.kind) {
    case undefined:
      return colourBefore('published', before);
    case 'threshold':
    case 'threshold-by-interval':
      return unit && boundWords(rule.recovery, unit);
    case 'rag-worsened':
      return colourBefore(rule.colour, before) ?? 'the colour before it, or a better one';
    case 'direction-changed':
      return rule.neutral ? 'a period that goes the same way' : 'a period that is not worse than the one before';
    case 'periods-running':
      return 'a period that is not worse than the one before';
    case 'change-on-year':
      return `a change of ${rule.recovery}% or less on the year before`;
    case 'special-cause':
      return 'a newest point that is no special cause of concern';
    case 'assurance-lost':
      return 'limits that keep to the target as before';
    case 'statistically-worse':
      return 'a figure that is statistically similar or better';
    case 'rank-fallen':
      return `fewer than ${countOf(rule.places, 'place')} below where it stood`;
    case 'identical-figures':
      return 'a figure that differs in any area';
    case 'release-late':
      return 'the figures that are due';
    case 'verdict-revised':
      return 'the next publication that changes no earlier verdict';
  }
}

function colourBefore(colour: Colour, before: JudgedFigure | undefined): string | undefined {
  const words = before && shown(colour, before);
  if (words === undefined) return undefined;
  const rag = colour === 'published' ? before?.publishedRag : before?.computedRag;
  return rag === 'green' ? words : `${words} or better`;
}
