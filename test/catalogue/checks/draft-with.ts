import type { Draft } from '../../../src/catalogue/draft.ts';
import type { IndicatorEntry } from '../../../src/catalogue/schemas/indicators.ts';

/** A draft with one indicator, thefts, that is as these say. */
export function draftWith(parts: Partial<IndicatorEntry>): Draft {
  const at = () => ({ file: 'indicators/a.yaml', line: 1 });
  const value: IndicatorEntry = {
    id: 'theft',
    name: 'Theft',
    outcome: 'safe',
    unit: { kind: 'rate', name: 'per 1,000', decimals: 1 },
    basis: 'quarter',
    polarity: 'lower-is-better',
    source: 'Police',
    definition: 'Thefts.',
    includes: [],
    excludes: [],
    caveats: [],
    breaks: [],
    subsetOf: [],
    overlaps: [],
    aliases: [],
    sensitive: false,
    ...parts,
  };
  return {
    partnership: { value: { name: 'Vale', calendar: { yearStartsInMonth: 4 }, comparators: { county: 'vale' } }, at },
    areas: [],
    outcomes: [],
    indicators: [{ value, at }],
    rules: [],
    statements: [],
    namedPeriods: [],
    ambiguities: [],
    notHeld: [],
    imports: [],
    releases: [],
    routing: { value: { conversations: [], owners: [], routes: [] }, at },
  };
}
