import type { Peers, Rule } from '../alerts/rule.ts';
import type { Area } from '../indicators/area.ts';
import type { FiscalCalendar } from '../indicators/period.ts';
import type { ReleaseCalendar } from '../indicators/release.ts';
import type { Catalogue } from './catalogue.ts';
import { watchesOf } from './rule-scope.ts';
import type { ScopeWorld } from './rule-scope.ts';
import type { RuleEntry } from './schemas/rules.ts';

/** What a rule's entry is read against, so that the rule holds everything that it needs. */
export interface RuleWorld extends ScopeWorld, Pick<Catalogue, 'comparators' | 'neighbours'> {
  readonly areas: readonly Area[];
  readonly releases: readonly ReleaseCalendar[];
  readonly calendar: FiscalCalendar;
}

/** The rule that an entry of rules.yaml describes: what was left out takes its usual value. */
export function ruleOf(entry: RuleEntry, world: RuleWorld): Rule {
  const { indicator, indicators, outcomes, area, areas, everyArea, basis, ...own } = entry;
  void [indicator, indicators, outcomes, area, areas, everyArea, basis];
  const watches = watchesOf(entry, world);
  switch (own.kind) {
    case 'threshold':
    case 'threshold-by-interval': {
      // Which side is meant was for the check alone.
      const { betterSide, ...rest } = own;
      void betterSide;
      return { ...rest, watches };
    }
    case 'rag-worsened':
      return { ...own, watches, comparators: world.comparators };
    case 'change-on-year':
      return { ...own, watches, recovery: own.recovery ?? own.tolerance };
    case 'statistically-worse': {
      const { than, ...rest } = own;
      return { ...rest, watches, against: peersOf(than, world) };
    }
    case 'rank-fallen': {
      const { among, ...rest } = own;
      return { ...rest, watches, among: peersOf(among, world) };
    }
    case 'identical-figures':
      return { ...own, watches, areas: world.areas.map(({ id }) => id) };
    case 'release-late':
      return { ...own, watches, releases: world.releases, fiscal: world.calendar };
    default:
      return { ...own, watches };
  }
}

function peersOf(name: Peers['name'], { areas, comparators, neighbours = [] }: RuleWorld): Peers {
  switch (name) {
    case 'neighbours':
      return { name, areas: neighbours };
    case 'districts':
      return { name, areas: areas.filter(({ parent }) => parent === comparators.county).map(({ id }) => id) };
    default:
      return { name, areas: comparators[name] === undefined ? [] : [comparators[name]] };
  }
}
