import type { Area } from '../indicators/area.ts';
import type { Statement } from '../indicators/indicator.ts';
import type { NotHeldWords } from '../questions/vocabulary-source.ts';
import type { Ambiguity, ImportMapping, NamedPeriod } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { IndicatorEntry } from './schemas/indicators.ts';
import type { OutcomeEntry } from './schemas/outcomes.ts';
import type { PartnershipFile } from './schemas/partnership.ts';
import type { ReleaseEntry } from './schemas/releases.ts';
import type { RoutingFile } from './schemas/routing.ts';
import type { RuleEntry } from './schemas/rules.ts';

/** A folder whose files are well shaped, before anything is checked across them. */
export interface Draft {
  readonly partnership: Entry<PartnershipFile>;
  readonly areas: readonly Entry<Area>[];
  readonly outcomes: readonly Entry<OutcomeEntry>[];
  readonly indicators: readonly Entry<IndicatorEntry>[];
  readonly rules: readonly Entry<RuleEntry>[];
  readonly statements: readonly Entry<Statement>[];
  readonly namedPeriods: readonly Entry<NamedPeriod>[];
  readonly ambiguities: readonly Entry<Ambiguity>[];
  readonly notHeld: readonly Entry<NotHeldWords>[];
  readonly imports: readonly Entry<ImportMapping>[];
  readonly releases: readonly Entry<ReleaseEntry>[];
  readonly routing: Entry<RoutingFile>;
}

/** The ids of a list. */
export function idsOf(entries: readonly Entry<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(entries.map(({ value }) => value.id));
}
