import type { Watch } from '../alerts/rule.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { RuleEntry, ScopeEntry } from './schemas/rules.ts';

/** What the scope of a rule is read against. */
export interface ScopeWorld {
  readonly indicators: readonly Pick<Indicator, 'id' | 'outcome' | 'basis' | 'headlineArea'>[];
  readonly areas: readonly { readonly id: string }[];
}

/**
 * The series that a rule watches: the indicators that it names, or those of its outcomes, or all; in the areas that it
 * names, or else each indicator's headline area; on its basis, or else each indicator's usual one.
 */
export function watchesOf(entry: RuleEntry, { indicators, areas }: ScopeWorld): readonly Watch[] {
  const named = namedAreas(entry);
  const everywhere = isWatchedEverywhere(entry) && named.length === 0;
  if (everywhere && isUnbounded(entry)) return [];
  return indicators
    .filter((each) => isNamed(entry, each))
    .map((indicator) => {
      const own = named.length > 0 ? named : [indicator.headlineArea];
      const where = entry.everyArea ? areas.map(({ id }) => id) : own;
      const basis = entry.basis ?? (everywhere ? 'any' : indicator.basis);
      return {
        indicator: indicator.id,
        ...(everywhere ? {} : { areas: where }),
        ...(basis === 'any' ? {} : { basis }),
      };
    });
}

function namedAreas({ area, areas }: ScopeEntry): readonly string[] {
  return [...(area === undefined ? [] : [area]), ...(areas ?? [])];
}

/** The indicators that a rule names one by one. */
export function namedIndicators({ indicator, indicators }: ScopeEntry): readonly string[] {
  return [...(indicator === undefined ? [] : [indicator]), ...(indicators ?? [])];
}

function isNamed(entry: RuleEntry, { id, outcome }: Pick<Indicator, 'id' | 'outcome'>): boolean {
  const named = namedIndicators(entry);
  if (named.length === 0 && entry.outcomes.length === 0) return true;
  return named.includes(id) || entry.outcomes.includes(outcome);
}

function isUnbounded(entry: RuleEntry): boolean {
  return namedIndicators(entry).length === 0 && entry.outcomes.length === 0 && entry.basis === undefined;
}

/** A board's own colour is watched wherever the board gives one. */
function isWatchedEverywhere(entry: RuleEntry): boolean {
  return entry.kind === 'rag-worsened' && !entry.everyArea;
}
