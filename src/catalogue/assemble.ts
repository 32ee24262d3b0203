import { readJudgementPeriod } from './judgement-period.ts';
import { calendarsOf } from './release-calendars.ts';
import { watchesOf } from './rule-scope.ts';
import type { Rule } from '../alerts/rule.ts';
import type { Indicator, Outcome, OutcomeJudgement } from '../indicators/indicator.ts';
import type { FiscalCalendar } from '../indicators/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { IndicatorEntry } from './schemas/indicators.ts';
import type { OutcomeEntry } from './schemas/outcomes.ts';
import type { ScopeWorld } from './rule-scope.ts';
import type { RuleEntry } from './schemas/rules.ts';

/** Makes the catalogue of a draft without problems: what was left out takes its usual value. */
export function assemble(draft: Draft): Catalogue {
  const { name, calendar, comparators, words } = draft.partnership.value;
  const indicators = draft.indicators.map(({ value }) => indicatorOf(value, comparators.county));
  return {
    name,
    calendar,
    comparators,
    ...(words === undefined ? {} : { words }),
    areas: values(draft.areas),
    outcomes: draft.outcomes.map(({ value }) => outcomeOf(value, calendar)),
    indicators,
    rules: draft.rules.map(({ value }) => ruleOf(value, { indicators, areas: values(draft.areas) })),
    statements: values(draft.statements),
    namedPeriods: values(draft.namedPeriods),
    ambiguities: values(draft.ambiguities),
    imports: values(draft.imports),
    releases: draft.releases.flatMap(({ value }) => calendarsOf(value, indicators, calendar)),
  };
}

function indicatorOf(entry: IndicatorEntry, county: string): Indicator {
  return { ...entry, headlineArea: entry.headlineArea ?? county };
}

function outcomeOf({ judgements, ...rest }: OutcomeEntry, calendar: FiscalCalendar): Outcome {
  return { ...rest, judgements: judgements.flatMap((each) => judgementOf(each, calendar)) };
}

function judgementOf(
  { period, ...rest }: OutcomeEntry['judgements'][number],
  calendar: FiscalCalendar,
): readonly OutcomeJudgement[] {
  const read = readJudgementPeriod(period, calendar);
  return read === undefined ? [] : [{ period: read, ...rest }];
}

function ruleOf(entry: RuleEntry, world: ScopeWorld): Rule {
  const { indicator, indicators, outcomes, area, areas, everyArea, basis, ...rule } = entry;
  void [indicator, indicators, outcomes, area, areas, everyArea, basis];
  return { ...rule, watches: watchesOf(entry, world) };
}

function values<T>(entries: readonly Entry<T>[]): readonly T[] {
  return entries.map(({ value }) => value);
}
